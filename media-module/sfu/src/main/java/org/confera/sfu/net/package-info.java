/**
 * Datagrams in and out, and nothing of what is in them: the only package with sockets.
 *
 * <p>{@link org.confera.sfu.net.DatagramPort} is the seam: {@link org.confera.sfu.net.UdpPort} implements it portably
 * with one {@code DatagramChannel} for each local address, all on the same port number, so that an answer leaves from
 * the address that was asked. A path with {@code recvmmsg}, {@code sendmmsg} and UDP GSO fits behind the same batches.
 */
package org.confera.sfu.net;
