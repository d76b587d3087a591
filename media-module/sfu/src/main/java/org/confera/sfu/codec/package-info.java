/**
 * What forwarding needs to know of each codec, and nothing else does: what a packet says of its frame, how the numbers in
 * its head are rewritten, and which frames can be left out without harm to those that follow.
 *
 * <p>A {@link org.confera.sfu.codec.PayloadView} is laid over a packet once, for all viewers; a
 * {@link org.confera.sfu.codec.LayerFilter} decides for one viewer. {@link org.confera.sfu.codec.Codec} names them by
 * codec. What the bytes say is asked in {@code org.confera.wire.payload}; which layers a viewer should get is decided in
 * {@code org.confera.sfu.layers}.
 */
package org.confera.sfu.codec;
