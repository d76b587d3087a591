package org.confera.media.adapter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.confera.sfu.stats.PersonStats;
import org.confera.sfu.stats.RoomStats;
import org.confera.sfu.stats.SfuSnapshot;
import org.confera.sfu.stats.WorkerStats;

/**
 * Writes what is live as JSON, one object a line, for people and for scripts. Rooms and people go by their ids, which are
 * those of the database: a name is nothing that the SFU knows.
 */
final class LiveJson {
    private static final int MOST_CONNECTIONS = 50;

    private LiveJson() {
    }

    static String worstConnections(SfuSnapshot snapshot) {
        return array(snapshot.worst(MOST_CONNECTIONS).stream()
                .map(place -> "{" + text("room", place.room().routerId()) + "," + person(place.person()) + "}").toList());
    }

    static String rooms(SfuSnapshot snapshot) {
        return array(snapshot.rooms().stream().map(LiveJson::room).toList());
    }

    static String workers(SfuSnapshot snapshot) {
        return array(snapshot.workers().stream().map(LiveJson::worker).toList());
    }

    private static String room(RoomStats room) {
        String people = room.people().stream().map(person -> "{" + person(person) + "}").collect(Collectors.joining(",\n  "));
        return "{" + text("room", room.routerId()) + "," + number("worker", room.worker()) + ","
                + number("bitrateIn", room.bitrateInBps()) + "," + number("bitrateOut", room.bitrateOutBps())
                + ",\"participants\":[" + people + "]}";
    }

    private static String person(PersonStats person) {
        return text("participant", person.participantId()) + "," + number("score", person.quality().score()) + ","
                + text("cause", person.quality().cause().word()) + "," + percent("uplinkLossPercent", person.sentLoss()) + ","
                + percent("downlinkLossPercent", person.receivedLoss()) + ","
                + (person.roundTripTime() == null ? "" : number("roundTripMs", Math.round(person.roundTripTime() * 1_000)) + ",")
                + number("bitrateIn", person.bitrateInBps()) + "," + number("bitrateOut", person.bitrateOutBps()) + ","
                + number("producers", person.producers()) + "," + number("consumers", person.consumers())
                + (person.address() == null ? ""
                        : "," + text("protocol", person.protocol()) + "," + text("address", person.address()));
    }

    private static String worker(WorkerStats worker) {
        return "{" + number("worker", worker.number()) + "," + number("port", worker.port()) + ","
                + percent("busyPercent", worker.busy()) + "," + number("rooms", worker.rooms()) + ","
                + number("transports", worker.transports()) + "," + number("bitrateIn", worker.bitrateInBps()) + ","
                + number("bitrateOut", worker.bitrateOutBps()) + "," + number("refusedBySocket", worker.refusedBySocket()) + ","
                + number("failures", worker.failures()) + "}";
    }

    private static String array(List<String> objects) {
        return "[" + String.join(",\n", objects) + "]";
    }

    private static String number(String name, long value) {
        return "\"" + name + "\":" + value;
    }

    private static String percent(String name, double fraction) {
        return "\"" + name + "\":" + String.format(Locale.ROOT, "%.1f", fraction * 100);
    }

    /** Ids and addresses; what could break out of the quotes is left out. */
    private static String text(String name, String value) {
        return "\"" + name + "\":\"" + value.replaceAll("[^\\w.:%+-]", "") + "\"";
    }
}
