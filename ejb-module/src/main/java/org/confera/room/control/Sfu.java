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

    /** Some commands for each of a thousand people. */
    private static final int MOST_WAITING = 10_000;

    private final Backlog backlog = new Backlog(MOST_WAITING);
    @Resource(lookup = MediaConnectionFactory.JNDI_NAME)
    private MediaConnectionFactory connections;

    protected Sfu() {
    }

    public Sfu(MediaConnectionFactory connections) {
        this.connections = connections;
    }

    /** Asks and waits; what could not be told before is told first. */
    public <T> T ask(Question<T> question) throws MediaException {
        try (MediaConnection sfu = connections.getConnection()) {
            backlog.drain(sfu);
            return question.ask(sfu);
        }
    }

    /**
     * Commands that wait for nothing. People are muted, leave and meetings end also when there is no handle: the SFU is
     * told as soon as there is one. The handle is taken before the room's lock, because the pool may let us wait.
     */
    public <T> T tell(Function<MediaCommands, T> commands) {
        try (MediaConnection sfu = connections.getConnection()) {
            return commands.apply(commands(sfu));
        } catch (MediaException e) {
            RoomLog.LOG.sfuOutOfReach(e);
            return commands.apply(commands(null));
        }
    }

    /** The commands that a handle gives, after those that wait; without a handle they wait themselves. */
    public MediaCommands commands(MediaConnection sfu) {
        return new MediaCommands(command -> {
            if (!backlog.give(sfu, command)) {
                RoomLog.LOG.commandGivenUp(MOST_WAITING);
            }
        });
    }

    /** Told every second: what waits for the SFU is given if there is a way now. */
    public void catchUp() {
        if (backlog.isEmpty()) {
            return;
        }
        try (MediaConnection sfu = connections.getConnection()) {
            backlog.drain(sfu);
        } catch (MediaException _) {
            // Told when it happened; the next second brings the next try.
        }
    }
}
