package org.confera.sfu;

import java.security.SecureRandom;
import java.util.List;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.sfu.dtls.DtlsServer;
import org.confera.sfu.net.SendQueue;

/** What the transports of one worker share. */
record WorkerContext(SendQueue out, DtlsServer dtls, List<IceCandidate> candidates, SecureRandom random) {
}
