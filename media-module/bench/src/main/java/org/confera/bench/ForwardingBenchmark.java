package org.confera.bench;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.confera.client.ClientCertificate;
import org.confera.client.Vp8Source;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.sfu.Sfu;
import org.confera.sfu.SfuSettings;

/**
 * One camera to many viewers over loopback: what a forwarded packet costs the SFU's worker, as a ratio to
 * {@link Baseline} in interleaved rounds. How to run it and what it showed: README.md of this module.
 */
public final class ForwardingBenchmark {
    private static final String ROOM = "benchmark";
    private static final String ROW = "%-10s %10s %10s %10s %10s %8s %8s %8s %8s%n";

    private final Options options;
    private final ClientCertificate certificate = ClientCertificate.generate();
    private final List<Participant> people = new ArrayList<>();

    private ForwardingBenchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Logger.getLogger("").setLevel(Level.WARNING); // the libraries like to tell how they were built
        new ForwardingBenchmark(options).run();
    }

    private void run() throws Exception {
        SfuSettings settings = SfuSettings.defaults().withWorkers(1).withBasePort(0)
                .withAnnouncedAddresses(List.of(InetAddress.ofLiteral("127.0.0.1")));
        try (Sfu sfu = Sfu.start(settings, _ -> { })) {
            RtpCapabilities capabilities = sfu.openRouter(ROOM);
            Vp8Source camera = new Vp8Source(0xCA3E5AL, "v", options.bytes());
            Participant sender = join(sfu, "sender", TransportDirection.SEND);
            String producer = sender.produce(MediaSource.CAMERA, camera.parameters());
            for (int i = 0; i < options.viewers(); i++) {
                join(sfu, "viewer-" + i, TransportDirection.RECEIVE).consume(producer, capabilities);
            }
            try (Receivers receivers = new Receivers(people.stream().skip(1).map(Participant::transport).toList())) {
                measure(new Forwarding(options, sfu, sender.transport()), camera, receivers);
            }
        } finally {
            for (Participant person : people) {
                person.close();
            }
        }
    }

    private Participant join(Sfu sfu, String name, TransportDirection direction) throws Exception {
        Participant person = new Participant(sfu, ROOM, name, options.suite(), certificate).connect(direction);
        people.add(person);
        return person;
    }

    private void measure(Forwarding forwarding, Vp8Source camera, Receivers receivers) throws Exception {
        Baseline baseline = new Baseline(options, receivers.sinks());
        Vp8Source plain = new Vp8Source(1, "v", options.bytes());
        System.out.println(options);
        System.out.printf(ROW, "round", "us/packet", "baseline", "ratio", "B/packet", "baseline", "loss %", "p50 ms", "p99 ms");
        double[] ratios = new double[options.rounds()];
        for (int round = 0; round <= options.rounds(); round++) {
            long before = receivers.received();
            receivers.latencies().clear();
            Result ours = forwarding.run(camera);
            long received = receivers.received() - before;
            Result theirs = baseline.run(plain);
            double ratio = ours.microsPerPacket() / theirs.microsPerPacket();
            if (round > 0) {
                ratios[round - 1] = ratio;
            }
            double loss = 100.0 * (1 - (double) received / (forwarding.sent() * options.viewers()));
            print(round == 0 ? "warm-up" : String.valueOf(round), ours, theirs, loss, receivers.latencies());
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "CPU per forwarded packet, median of ratios to the baseline: %.2f%n", ratios[ratios.length / 2]);
    }

    private static void print(String round, Result ours, Result theirs, double loss, Latencies latencies) {
        System.out.printf(ROW, round, number(ours.microsPerPacket()), number(theirs.microsPerPacket()),
                number(ours.microsPerPacket() / theirs.microsPerPacket()), number(ours.bytesPerPacket()),
                number(theirs.bytesPerPacket()), number(loss), number(latencies.percentileMs(0.5)), number(latencies.percentileMs(0.99)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%.0f", value);
    }
}
