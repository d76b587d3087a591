package org.confera.web.signaling;

import java.nio.charset.StandardCharsets;

/** What comes in by the signalling socket, from JSON to the request's record: answered, whatever it says. */
public final class FrameTarget {
    private FrameTarget() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Frame frame = Frame.read(new String(input, StandardCharsets.UTF_8));
        switch (frame) {
            case Frame.Call call -> demand(call.request() != null && call.id() != null, "a call has a request and an id");
            case Frame.Broken broken -> demand(broken.error() != null, "what is broken is said");
        }
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
