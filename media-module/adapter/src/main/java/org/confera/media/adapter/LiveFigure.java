package org.confera.media.adapter;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confera.media.api.ConnectionCause;
import org.confera.sfu.stats.SfuSnapshot;

/**
 * What the management model shows of this moment: how much passes, who has a bad connection and why, and how busy each
 * worker is. Texts are JSON, one object a line.
 */
enum LiveFigure {
    PARTICIPANTS("Participants", "People with media", SfuSnapshot::participants),
    BITRATE_IN("BitrateIn", "Bits a second received from people, all datagrams", SfuSnapshot::bitrateInBps),
    BITRATE_OUT("BitrateOut", "Bits a second sent to people, all datagrams", SfuSnapshot::bitrateOutBps),
    BAD_UPLINKS("BadUplinks", "People from whom media arrives badly", live -> live.connections(ConnectionCause.UPLINK)),
    BAD_DOWNLINKS("BadDownlinks", "People at whom media arrives badly", live -> live.connections(ConnectionCause.DOWNLINK)),
    BAD_DEVICES("BadDevices", "People whose computer or camera gives too little",
            live -> live.connections(ConnectionCause.DEVICE)),
    WORST_CONNECTIONS("WorstConnections", "At most 50 people with a bad connection, the worst first: score 0 to 10, cause, loss"
            + " each way in percent, round trip, address", LiveJson::worstConnections),
    ROOMS("Rooms", "Every room with its people: quality, loss, round trip, bit rates, address", LiveJson::rooms),
    WORKER_LOADS("WorkerLoads", "Every worker: busy percent of the last second, rooms, connections, bit rates, failures",
            LiveJson::workers);

    private static final Map<String, LiveFigure> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(figure -> figure.shownAs, figure -> figure));

    final String shownAs;
    final String description;
    private final Function<SfuSnapshot, Object> value;

    LiveFigure(String shownAs, String description, Function<SfuSnapshot, Object> value) {
        this.shownAs = shownAs;
        this.description = description;
        this.value = value;
    }

    /** Null if there is none of this name. */
    static LiveFigure named(String name) {
        return BY_NAME.get(name);
    }

    /** A {@code Long} or a {@code String}. */
    Object of(SfuSnapshot snapshot) {
        return value.apply(snapshot);
    }

    Class<?> type() {
        return of(SfuSnapshot.NOTHING) instanceof Long ? long.class : String.class;
    }
}
