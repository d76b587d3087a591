package org.confera.media.api.rtp;

/** Credentials of an ICE agent (RFC 8445 section 5.3); {@code iceLite} is true for the SFU. */
public record IceParameters(String usernameFragment, String password, boolean iceLite) {
}
