package org.confera.wire.fuzz;

import org.confera.wire.PacketKind;
import org.confera.wire.stun.StunMessage;

/** Which protocol a datagram speaks, and STUN. */
public final class StunTarget {
    private static final int[] ATTRIBUTES = {StunMessage.USERNAME, StunMessage.MESSAGE_INTEGRITY,
        StunMessage.XOR_MAPPED_ADDRESS, StunMessage.PRIORITY, StunMessage.USE_CANDIDATE, StunMessage.FINGERPRINT,
        StunMessage.ICE_CONTROLLED, StunMessage.ICE_CONTROLLING};
    private static final byte[] UFRAG = {'u', 'f', 'r', 'a', 'g'};
    private static final StunMessage STUN = new StunMessage();

    private StunTarget() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Demand.that(PacketKind.of(input, 0, input.length) != null, "every datagram is of some kind");
        if (!STUN.wrap(input, 0, input.length)) {
            return;
        }
        for (int attribute : ATTRIBUTES) {
            Demand.inside(input, STUN.attributeOffset(attribute), STUN.attributeLength(attribute), "an attribute");
        }
        Demand.inside(input, STUN.attributeOffset(StunMessage.USERNAME), Math.max(0, STUN.localUfragLength()), "the name");
        Demand.inside(input, STUN.integrityStart(), 0, "the integrity");
        Demand.inside(input, STUN.transactionIdOffset(), StunMessage.TRANSACTION_ID_LENGTH, "the transaction id");
        STUN.isFor(UFRAG);
        STUN.hasValidFingerprint();
        STUN.type();
    }
}
