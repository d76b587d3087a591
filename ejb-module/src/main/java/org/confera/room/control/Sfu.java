package org.confera.room.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.confera.media.api.MediaConnection;
import org.confera.media.api.MediaConnectionFactory;
import org.confera.media.api.MediaException;
import org.confera.room.entity.MediaCommands;

/** The way to the SFU: takes a handle from the adapter's pool for the length of one use. */
@ApplicationScoped
public class Sfu {

    /** A use of the SFU that waits for its answer. */
    public interface Question<T> {
        T ask(MediaConnection sfu) throws MediaException;
    }

    @Resource(lookup = MediaConnectionFactory.JNDI_NAME)
    private MediaConnectionFactory connections;

    protected Sfu() {
    }

    public Sfu(MediaConnectionFactory connections) {
        this.connections = connections;
    }

    /** Asks and waits. */
    public <T> T ask(Question<T> question) throws MediaException {
        try (MediaConnection sfu = connections.getConnection()) {
            return question.ask(sfu);
        }
    }

    /**
     * Commands that wait for nothing. People leave and meetings end also when the SFU can't be reached; the handle is
     * taken before the room's lock, because the pool may let us wait.
     */
    public <T> T tell(Function<MediaCommands, T> commands) {
        try (MediaConnection sfu = connections.getConnection()) {
            return commands.apply(new MediaCommands(sfu));
        } catch (MediaException e) {
            RoomLog.LOG.sfuOutOfReach(e);
            return commands.apply(new MediaCommands(null));
        }
    }
}
