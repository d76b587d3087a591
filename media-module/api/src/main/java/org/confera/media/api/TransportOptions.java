package org.confera.media.api;

import java.util.List;
import org.confera.media.api.rtp.DtlsParameters;
import org.confera.media.api.rtp.IceCandidate;
import org.confera.media.api.rtp.IceParameters;

/** What a browser needs to connect to a new transport. */
public record TransportOptions(String id, IceParameters iceParameters, List<IceCandidate> iceCandidates,
        DtlsParameters dtlsParameters) {
    public TransportOptions {
        iceCandidates = List.copyOf(iceCandidates);
    }
}
