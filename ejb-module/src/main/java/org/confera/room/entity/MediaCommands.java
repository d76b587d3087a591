package org.confera.room.entity;

import java.util.function.Consumer;
import org.confera.media.api.MediaConnection;

/**
 * The commands to the SFU that wait for no answer and therefore may be given with the room's lock held: state here and
 * state there change in one order.
 */
public final class MediaCommands {
    private final Consumer<Consumer<MediaConnection>> way;

    /** @param way takes each command to the SFU without waiting, in order */
    public MediaCommands(Consumer<Consumer<MediaConnection>> way) {
        this.way = way;
    }

    void pauseProducer(String id) {
        way.accept(sfu -> sfu.pauseProducer(id));
    }

    void resumeProducer(String id) {
        way.accept(sfu -> sfu.resumeProducer(id));
    }

    void closeProducer(String id) {
        way.accept(sfu -> sfu.closeProducer(id));
    }

    void closeConsumer(String id) {
        way.accept(sfu -> sfu.closeConsumer(id));
    }

    void closeTransport(String id) {
        way.accept(sfu -> sfu.closeTransport(id));
    }

    void closeParticipant(String id) {
        way.accept(sfu -> sfu.closeParticipant(id));
    }

    void closeRouter(String id) {
        way.accept(sfu -> sfu.closeRouter(id));
    }
}
