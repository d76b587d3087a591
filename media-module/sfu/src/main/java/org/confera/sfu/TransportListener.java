package org.confera.sfu;

import org.confera.media.api.MediaEvent;

/** Told when a transport comes up, goes quiet or is lost. Worker thread; must not block. */
@FunctionalInterface
public interface TransportListener {
    /** The transport's state is now {@code state}; not called for states that follow from {@code close()}. */
    void onStateChanged(WebRtcTransport transport, MediaEvent.TransportState state);
}
