package org.confera.sfu;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.confera.media.api.ConnectionQuality;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.QualityLimitation;
import org.confera.media.api.stats.TransportStats;
import org.confera.sfu.stats.PersonStats;
import org.confera.sfu.stats.QualityEstimator;

/**
 * How well each person of a room is connected: looks once a second at all that is theirs, and tells when that has changed.
 * Worker thread only.
 */
final class RoomQuality {
    private static final long INTERVAL_NS = 1_000_000_000L;

    /** Somebody with at least one transport. */
    private static final class Person {
        final String id;
        final List<TransportMedia> transports = new ArrayList<>();
        final QualityEstimator quality = new QualityEstimator();

        Person(String id) {
            this.id = id;
        }

        PersonStats stats() {
            List<TransportStats> all = transports.stream().map(one -> one.statistics().snapshot()).toList();
            TransportStats way = all.stream().filter(one -> one.remoteAddress() != null).findFirst().orElse(null);
            return new PersonStats(id, quality.quality(), quality.sentLoss(), quality.receivedLoss(),
                    all.stream().map(TransportStats::currentRoundTripTime).filter(Objects::nonNull).findFirst().orElse(null),
                    all.stream().mapToLong(TransportStats::bitrateReceived).sum(),
                    all.stream().mapToLong(TransportStats::bitrateSent).sum(),
                    way == null ? null : way.protocol(), way == null ? null : way.remoteAddress(),
                    transports.stream().mapToInt(one -> one.producers().size()).sum(),
                    transports.stream().mapToInt(one -> one.consumers().size()).sum());
        }
    }

    private final String routerId;
    private final WorkerMedia worker;
    private final List<Person> people = new ArrayList<>();
    private final Pace pace = new Pace(INTERVAL_NS);

    RoomQuality(String routerId, WorkerMedia worker) {
        this.routerId = routerId;
        this.worker = worker;
    }

    void add(TransportMedia transport) {
        Person person = person(transport.participantId());
        if (person == null) {
            person = new Person(transport.participantId());
            people.add(person);
        }
        person.transports.add(transport);
    }

    /** With the last transport the person is forgotten, and what was told of them is taken back. */
    void remove(TransportMedia transport) {
        Person person = person(transport.participantId());
        if (person != null && person.transports.remove(transport) && person.transports.isEmpty()) {
            people.remove(person);
            if (!person.quality.quality().equals(ConnectionQuality.PERFECT)) {
                tell(person, ConnectionQuality.PERFECT);
            }
        }
    }

    void onTick(long nowNs) {
        if (!pace.due(nowNs)) {
            return;
        }
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            for (int t = 0; t < person.transports.size(); t++) {
                person.transports.get(t).statistics().sample(nowNs);
                person.transports.get(t).statistics().tell(person.quality, nowNs);
            }
            if (person.quality.evaluate()) {
                tell(person, person.quality.quality());
            }
        }
    }

    private void tell(Person person, ConnectionQuality quality) {
        worker.raise(new MediaEvent.ConnectionQualityChanged(routerId, person.id, quality));
    }

    /** What a person's browser says bounds its picture. */
    void onLimitation(String participantId, QualityLimitation reason) {
        Person person = person(participantId);
        if (person != null) {
            person.quality.limitation(reason);
        }
    }

    /** Of somebody who has no transport here nothing bad is known. */
    ConnectionQuality of(String participantId) {
        Person person = person(participantId);
        return person == null ? ConnectionQuality.PERFECT : person.quality.quality();
    }

    /** Everybody, for an administrator. */
    List<PersonStats> people() {
        return people.stream().map(Person::stats).toList();
    }

    private Person person(String id) {
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).id.equals(id)) {
                return people.get(i);
            }
        }
        return null;
    }
}
