package org.confera.sfu.ice;

import java.nio.charset.StandardCharsets;
import org.confera.media.api.rtp.IceParameters;
import org.ice4j.StunException;
import org.ice4j.attribute.AttributeFactory;
import org.ice4j.message.MessageFactory;
import org.ice4j.message.Request;
import org.ice4j.stack.TransactionID;

/** A connectivity check as a browser would send it, for traffic that warms the machine up. */
public final class SyntheticCheck {
    private SyntheticCheck() {
    }

    /** A check of somebody who knows these credentials. */
    public static byte[] bytes(IceParameters to) {
        try {
            Request request = MessageFactory.createBindingRequest();
            request.setTransactionID(TransactionID.createNewTransactionID().getBytes());
            request.putAttribute(AttributeFactory.createUsernameAttribute(to.usernameFragment() + ":warm"));
            request.putAttribute(AttributeFactory.createUseCandidateAttribute());
            request.putAttribute(new Integrity(to.password().getBytes(StandardCharsets.US_ASCII)));
            request.putAttribute(AttributeFactory.createFingerprintAttribute());
            return request.encode(null);
        } catch (StunException impossible) {
            throw new IllegalStateException("a new transaction id has the right length", impossible);
        }
    }
}
