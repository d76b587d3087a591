package org.confera.sfu.srtp;

/** Key and salt of one direction, from which every stream's session keys are derived (RFC 3711 section 4.3). */
public record MasterKey(SrtpProfile profile, byte[] key, byte[] salt) {
    public MasterKey {
        if (key.length != profile.keyBytes() || salt.length != profile.saltBytes()) {
            throw new IllegalArgumentException(profile + " needs a key of " + profile.keyBytes() + " and a salt of "
                    + profile.saltBytes() + " bytes, not " + key.length + " and " + salt.length + ".");
        }
    }

    @Override
    public String toString() {
        return profile.name(); // a key has no place in a log
    }
}
