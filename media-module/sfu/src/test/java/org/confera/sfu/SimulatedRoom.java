package org.confera.sfu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpHeaderExtension;
import org.confera.media.api.rtp.RtpParameters;
import org.confera.sfu.negotiation.BrowserFixtures;
import org.confera.sfu.negotiation.HeaderExtension;
import org.confera.sfu.negotiation.ProducerNegotiation;
import org.confera.sfu.stats.ForwardingDrop;

/** A Router whose people have transports without network, in a time that only tests move; it starts near its end. */
final class SimulatedRoom {
    static final long MS = 1_000_000L;

    final List<MediaEvent> events = new ArrayList<>();
    final List<String> closed = new ArrayList<>();
    final WorkerMedia worker = new WorkerMedia(events::add);
    final Router router = new Router("room-1", worker, closed::add);
    private final Map<String, Person> people = new HashMap<>();
    private int ids;
    long nowNs = Long.MAX_VALUE - 3_000 * MS;

    /** A person with both transports. */
    final class Person {
        final String id;
        final FakeTransport sends;
        final FakeTransport receives;
        final TransportMedia up;
        final TransportMedia down;

        private Person(String id) {
            this.id = id;
            sends = new FakeTransport(id + "-send");
            receives = new FakeTransport(id + "-receive");
            up = router.attach(id, TransportDirection.SEND, sends);
            down = router.attach(id, TransportDirection.RECEIVE, receives);
        }

        /** Sends a track as a browser described it: {@code mic} or {@code camera}. */
        Producer produce(BrowserFixtures browser, String source) throws MediaException {
            BrowserFixtures.Produce track = browser.produce(source);
            return produce(source, track.parameters());
        }

        Producer produce(String source, RtpParameters parameters) throws MediaException {
            boolean sound = source.equals("mic");
            MediaSource shows = sound ? MediaSource.MICROPHONE : MediaSource.CAMERA;
            return up.produce("producer-" + ids++, shows, ProducerNegotiation.negotiate(
                    sound ? org.confera.media.api.rtp.MediaKind.AUDIO : org.confera.media.api.rtp.MediaKind.VIDEO,
                    parameters), false);
        }

        /** Watches a track as Chromium would, resumed. */
        Consumer watch(Producer producer) throws MediaException {
            Consumer consumer = consume(producer);
            consumer.resume(nowNs);
            return consumer;
        }

        /** A consumer as it is born: paused. */
        Consumer consume(Producer producer) throws MediaException {
            return down.consume("consumer-" + ids++, producer, capabilities());
        }

        /** The recording is of a server that didn't offer dependency descriptors. */
        private RtpCapabilities capabilities() {
            RtpCapabilities recorded = BrowserFixtures.CHROMIUM.capabilities();
            List<RtpHeaderExtension> extensions = new ArrayList<>(recorded.headerExtensions());
            HeaderExtension dependencies = HeaderExtension.DEPENDENCY_DESCRIPTOR;
            extensions.add(new RtpHeaderExtension(MediaKind.VIDEO, dependencies.uri(), dependencies.routerId(), false,
                    "sendrecv"));
            return new RtpCapabilities(recorded.codecs(), extensions);
        }

        List<SentRtp> got() {
            return receives.rtp;
        }

        SentRtp gotLast() {
            return receives.rtp.getLast();
        }

        /** What came since the last call. */
        List<SentRtp> take() {
            List<SentRtp> taken = List.copyOf(receives.rtp);
            receives.rtp.clear();
            return taken;
        }
    }

    Person person(String id) {
        return people.computeIfAbsent(id, Person::new);
    }

    /** Lets time pass, with a tick every 10 ms. */
    void pass(long ms) {
        for (long end = nowNs + ms * MS; nowNs - end < 0;) {
            nowNs += Math.min(10 * MS, end - nowNs);
            people.values().forEach(person -> {
                person.up.onTick(nowNs);
                person.down.onTick(nowNs);
            });
        }
    }

    long drops(ForwardingDrop reason) {
        return worker.counters.drops(reason);
    }
}
