package org.confera.sfu.negotiation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.confera.media.api.MediaException;
import org.confera.media.api.rtp.RtpHeaderExtensionParameters;

/** Which extension stands behind an id in one sender's packets, and the other way round. Immutable. */
public final class ExtensionIds {
    private final int[] idOf = new int[HeaderExtension.values().length];

    private ExtensionIds() {
    }

    /** Reads the ids of a track; extensions that the Router doesn't know are skipped. */
    static ExtensionIds of(List<RtpHeaderExtensionParameters> extensions) throws MediaException {
        ExtensionIds ids = new ExtensionIds();
        Set<Integer> seen = new HashSet<>();
        for (RtpHeaderExtensionParameters given : extensions) {
            if (!seen.add(given.id())) {
                throw new MediaException(MediaException.Reason.REFUSED, "Header extension id " + given.id()
                        + " is given twice, but each extension of a track needs an id of its own.");
            }
            HeaderExtension known = HeaderExtension.of(given.uri());
            if (known != null && !given.encrypt()) {
                ids.idOf[known.ordinal()] = given.id();
            }
        }
        return ids;
    }

    /** The id in this sender's packets, or 0 if it doesn't send this extension. */
    public int id(HeaderExtension extension) {
        return idOf[extension.ordinal()];
    }

    public boolean has(HeaderExtension extension) {
        return id(extension) != 0;
    }
}
