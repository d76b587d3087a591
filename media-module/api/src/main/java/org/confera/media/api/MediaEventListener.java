package org.confera.media.api;

/** Message listener type of the adapter's inbound side: implemented by a message-driven bean. */
public interface MediaEventListener {
    /** Called on an adapter thread, never on an SFU worker's; events of one router come in order. */
    void onMediaEvent(MediaEvent event);
}
