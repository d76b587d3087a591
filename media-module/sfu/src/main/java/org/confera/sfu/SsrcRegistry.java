package org.confera.sfu;

import java.util.HashMap;
import java.util.Map;

/**
 * Who sends with which SSRC in a room. Each viewer gets SSRCs of ours, so that a collision would confuse nobody but the
 * people who read statistics; an SSRC that is another person's is nevertheless refused, for no honest browser has it.
 */
final class SsrcRegistry {
    private final Map<Long, String> owners = new HashMap<>();

    boolean isFreeFor(long ssrc, String participantId) {
        String owner = owners.get(ssrc);
        return owner == null || owner.equals(participantId);
    }

    void take(long ssrc, String participantId) {
        owners.put(ssrc, participantId);
    }

    void release(long ssrc, String participantId) {
        owners.remove(ssrc, participantId);
    }
}
