package org.confera.sfu;

/** Why a packet went nowhere. Bad packets are counted, never logged one by one. */
public enum DropReason {
    /** First byte or length fits none of STUN, DTLS, RTP and RTCP (RFC 7983). */
    NOT_UNDERSTOOD,
    /** DTLS, RTP or RTCP from an address that no transport has validated by ICE. */
    UNKNOWN_ADDRESS,
    /** A STUN message that is malformed, or no binding request. */
    STUN_MALFORMED,
    /** A connectivity check for a username fragment that no transport has. */
    STUN_UNKNOWN_USER,
    /** A connectivity check whose MESSAGE-INTEGRITY is missing or wrong. */
    STUN_WRONG_PASSWORD,
    /** A right connectivity check from an address that another living transport uses. */
    STUN_ADDRESS_TAKEN,
    /** Too many failed connectivity checks from this source. */
    STUN_LIMIT,
    /** More DTLS records than are kept before the remote fingerprint is known, or than a handshake takes. */
    DTLS_LIMIT,
    /** RTP or RTCP before DTLS has agreed on keys. */
    NO_KEYS,
    /** SRTP or SRTCP that does not authenticate. */
    SRTP_WRONG_TAG,
    /** A packet index that was received before, or is too old to tell. */
    SRTP_REPLAY,
    /** Header, padding or extension don't fit the packet's length. */
    SRTP_MALFORMED,
    /** More synchronisation sources than a transport may have, or too many new ones at once. */
    SRTP_SSRC_LIMIT,
    /** DTLS isn't done or has ended, or consent is lost: nothing passes either way. */
    NOT_CONNECTED,
    /** Sending: larger than a datagram may be. */
    TOO_LARGE,
    /** Sending: could not be protected; our own bug. */
    PROTECT_FAILED,
    /** Sending: the socket refused it, usually because its buffer is full. */
    SOCKET
}
