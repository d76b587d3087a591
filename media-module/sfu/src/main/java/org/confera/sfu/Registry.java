package org.confera.sfu;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaException.Reason;

/** Which room an id belongs to, for threads that know only ids. Entries come and go on the workers' threads. */
final class Registry {
    /** Something of a room. @param it the thing itself, for use on the room's worker only */
    record Entry<T>(Room room, T it) {
    }

    /** A transport with the media on it. */
    record Connection(WebRtcTransport transport, TransportMedia media) {
    }

    final ConcurrentMap<String, Room> rooms = new ConcurrentHashMap<>();
    final ConcurrentMap<String, Entry<Connection>> transports = new ConcurrentHashMap<>();
    final ConcurrentMap<String, Entry<Producer>> producers = new ConcurrentHashMap<>();
    final ConcurrentMap<String, Entry<Consumer>> consumers = new ConcurrentHashMap<>();

    /** What is registered under an id, or null; an id may be null. */
    <T> T find(ConcurrentMap<String, T> map, String id) {
        return id == null ? null : map.get(id);
    }

    Room room(String id) throws MediaException {
        return found(find(rooms, id), "router", id);
    }

    Entry<Connection> transport(String id) throws MediaException {
        return found(find(transports, id), "transport", id);
    }

    Entry<Producer> producer(String id) throws MediaException {
        return found(find(producers, id), "producer", id);
    }

    Collection<Entry<Connection>> allTransports() {
        return transports.values();
    }

    /** Something was closed, by whatever way. Worker thread. */
    void forget(String id) {
        if (consumers.remove(id) != null || producers.remove(id) != null) {
            return;
        }
        Entry<Connection> gone = transports.remove(id);
        if (gone != null) {
            gone.room().worker().retire(gone.it().transport().counters());
            gone.room().worker().transports().decrementAndGet();
            gone.it().transport().close();
        }
    }

    static MediaException notFound(String what, String id) {
        return new MediaException(Reason.NOT_FOUND,
                "There is no " + what + " '" + id + "': it was never opened, or it is closed.");
    }

    private static <T> T found(T entry, String what, String id) throws MediaException {
        if (entry == null) {
            throw notFound(what, id);
        }
        return entry;
    }
}
