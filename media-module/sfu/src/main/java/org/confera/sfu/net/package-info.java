/**
 * Datagrams in and out, and nothing of what is in them: the only package with sockets.
 *
 * <p>{@link org.confera.sfu.net.DatagramPort} is the seam: {@link org.confera.sfu.net.UdpPort} implements it portably
 * with one {@code DatagramChannel} for each local address, all on the same port number, so that an answer leaves from
 * the address that was asked; {@link org.confera.sfu.net.MediaPort} adds TCP on the same number for people whose
 * firewall blocks UDP, each packet in a frame (RFC 4571), every buffer and every number of connections bounded. A path with {@code recvmmsg}, {@code sendmmsg} and UDP GSO fits behind the same batches.
 */
package org.confera.sfu.net;
