package org.confera.room.entity;

import org.confera.media.api.MediaConnection;

/**
 * The commands to the SFU that wait for no answer and therefore may be given with the room's lock held: state here and
 * state there change in one order. Without an SFU they do nothing; there is no media left to stop then.
 */
public final class MediaCommands {
    private final MediaConnection sfu;

    /** @param sfu a handle, or null if the SFU can't be reached */
    public MediaCommands(MediaConnection sfu) {
        this.sfu = sfu;
    }

    void pauseProducer(String id) {
        if (sfu != null) {
            sfu.pauseProducer(id);
        }
    }

    void resumeProducer(String id) {
        if (sfu != null) {
            sfu.resumeProducer(id);
        }
    }

    void closeProducer(String id) {
        if (sfu != null) {
            sfu.closeProducer(id);
        }
    }

    void closeConsumer(String id) {
        if (sfu != null) {
            sfu.closeConsumer(id);
        }
    }

    void closeTransport(String id) {
        if (sfu != null) {
            sfu.closeTransport(id);
        }
    }

    void closeParticipant(String id) {
        if (sfu != null) {
            sfu.closeParticipant(id);
        }
    }

    void closeRouter(String id) {
        if (sfu != null) {
            sfu.closeRouter(id);
        }
    }
}
