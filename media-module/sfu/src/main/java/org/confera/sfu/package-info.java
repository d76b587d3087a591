/**
 * The selective forwarding unit: receives each track once and forwards it to everybody who watches.
 *
 * <p>A {@link org.confera.sfu.Worker} owns one port, for UDP and TCP, and one thread. On it live Routers (a room's media) and
 * {@link org.confera.sfu.WebRtcTransport}s (one browser's way in or out); a transport decrypts what comes in and hands
 * it to its {@link org.confera.sfu.MediaHandler}, and protects what the media has to send. No packet leaves the thread,
 * nothing here knows of Jakarta, of people, or of signalling.
 */
package org.confera.sfu;
