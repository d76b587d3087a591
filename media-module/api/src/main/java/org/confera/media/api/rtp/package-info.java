/**
 * ORTC vocabulary as records: capabilities, parameters, encodings, ICE and DTLS descriptions.
 *
 * <p>Field names are those of the W3C ORTC draft and of mediasoup-client, so that a record written as JSON is what the
 * browser's library reads. Records validate themselves: one that exists is well-formed, though it may still not be
 * supported.
 */
package org.confera.media.api.rtp;
