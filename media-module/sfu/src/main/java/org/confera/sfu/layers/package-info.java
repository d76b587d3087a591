/**
 * Which layers a viewer should get: the choice among those that come ({@link org.confera.sfu.layers.LayerSelector}) and the
 * bounds that a connection sets ({@link org.confera.sfu.layers.LayerAllocator}).
 *
 * <p>Choosing is apart from switching: what is chosen here {@code org.confera.sfu.stream} goes to when
 * {@code org.confera.sfu.codec} says that it can. An allocator that estimates bandwidth takes the place of
 * {@link org.confera.sfu.layers.LossDrivenLayers}. What is reduced first, and why: {@code docs/forwarding.md} of this module.
 */
package org.confera.sfu.layers;
