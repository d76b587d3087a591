package org.confera.room.boundary;

import org.confera.media.api.MediaEvent;

/** Fires an event of the SFU as CDI would. */
public final class SfuEvents {

    private SfuEvents() {
    }

    public static void fire(Rooms rooms, MediaEvent event) {
        rooms.onMediaEvent(event);
    }
}
