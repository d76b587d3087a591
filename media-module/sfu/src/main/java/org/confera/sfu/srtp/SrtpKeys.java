package org.confera.sfu.srtp;

import java.util.Arrays;

/** What DTLS agreed on: the master key of the packets that the client sends, and of those that the server sends. */
public record SrtpKeys(MasterKey client, MasterKey server) {
    /** Cuts exported keying material as RFC 5764 section 4.2 lays it out: two keys, then two salts. */
    public static SrtpKeys of(SrtpProfile profile, byte[] material) {
        int key = profile.keyBytes();
        int salts = 2 * key;
        int end = salts + 2 * profile.saltBytes();
        int serverSalt = salts + profile.saltBytes();
        return new SrtpKeys(
                new MasterKey(profile, Arrays.copyOfRange(material, 0, key),
                        Arrays.copyOfRange(material, salts, serverSalt)),
                new MasterKey(profile, Arrays.copyOfRange(material, key, salts),
                        Arrays.copyOfRange(material, serverSalt, end)));
    }
}
