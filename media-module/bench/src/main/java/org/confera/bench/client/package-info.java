/**
 * A synthetic WebRTC client: as much of ICE, DTLS and SRTP as a browser needs to send and receive through the SFU, and
 * sources of VP8 and Opus packets. It knows signalling only as the records of the media API.
 */
package org.confera.bench.client;
