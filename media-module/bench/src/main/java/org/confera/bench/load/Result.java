package org.confera.bench.load;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a test has shown.
 *
 * @param joined        people who got in, of {@code people}
 * @param joinMs        of each who saw anybody, sorted
 * @param sentPackets   by all people, without retransmissions
 * @param serverCpuNs   of the server's process; -1 if it is not known
 * @param mediaCpuNs    of its media workers alone; -1 if it is not known
 * @param ownCpuShare   of one processor
 * @param ownDrops      packets that the kernel dropped at this tool's sockets, as it read too late
 * @param serverDrops   the same at the server's, if it runs here
 * @param refusals      reasons why people are not in, with how many each
 */
record Result(LoadOptions options, int people, int joined, List<Double> joinMs, Figures figures, double seconds, long sentPackets,
        long serverCpuNs, long mediaCpuNs, long serverBytes, double ownCpuShare, long ownDrops, long serverDrops, Map<String, Integer> refusals) {
    private static final double LATE_MS = 20;
    private static final double BUSY = 0.9;

    double lossPercent() {
        return percent(figures.totals.lost(), figures.totals.expected());
    }

    double lossBeforeRepairPercent() {
        return percent(figures.totals.lost() + figures.totals.repaired(), figures.totals.expected());
    }

    double packetsPerSecond() {
        return figures.totals.packets() / seconds;
    }

    private static double percent(double part, double whole) {
        return whole == 0 ? 0 : 100 * part / whole;
    }

    private double perPacketUs(long cpuNs) {
        return cpuNs / 1000.0 / Math.max(1, figures.totals.packets());
    }

    private double joinMs(double share) {
        return joinMs.isEmpty() ? 0 : joinMs.get((int) Math.min(joinMs.size() - 1, Math.floor(share * joinMs.size())));
    }

    /** Why the test is not passed; empty if it is. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        if (joined < people) {
            failures.add(people - joined + " of " + people + " people did not get in or did not stay.");
        }
        if (joined == people && figures.tracks < options.tracksExpected()) {
            failures.add(options.tracksExpected() - figures.tracks + " of " + options.tracksExpected() + " tracks brought nothing in the last two seconds.");
        }
        if (lossPercent() > options.maxLoss()) {
            failures.add("Loss is " + number(lossPercent()) + " %, more than the " + number(options.maxLoss()) + " % of --max-loss.");
        }
        return failures;
    }

    /** Why the figures may say more about this tool than about the server. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (figures.lags.percentileMs(0.99) > LATE_MS || ownCpuShare > BUSY * Runtime.getRuntime().availableProcessors()) {
            warnings.add("This tool was itself too busy (it sent up to " + number(figures.lags.percentileMs(0.99))
                    + " ms late): run it on another machine, or with fewer people.");
        }
        if (ownDrops > 0) {
            warnings.add(ownDrops + " packets reached this machine and were dropped here, since this tool read too late.");
        }
        if (serverDrops > 0) {
            warnings.add(serverDrops + " packets were dropped at the server's sockets, since it read too late: more receive buffer (sysctl"
                    + " net.core.rmem_max) or more processors would help.");
        }
        return warnings;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        row(text, "joined", joined + " of " + people + (options.meetings() > 1 ? " in " + options.meetings() + " meetings" : ""));
        row(text, "join time", "p50 " + whole(joinMs(0.5)) + " ms, p95 " + whole(joinMs(0.95)) + " ms, max " + whole(joinMs(1)) + " ms (click to first media)");
        row(text, "sent", whole(sentPackets / seconds) + " packets/s by all people");
        row(text, "forwarded", whole(packetsPerSecond()) + " packets/s, " + number(figures.totals.bytes() * 8 / seconds / 1e6) + " Mb/s");
        row(text, "tracks", figures.tracks + " of " + options.tracksExpected() + " flowing, longest silence " + whole(figures.totals.longestSilenceNs() / 1e6) + " ms");
        if (options.video()) {
            row(text, "layers seen", "small " + layer(0) + " %, middle " + layer(1) + " %, large " + layer(2) + " %");
        }
        row(text, "loss", number(lossPercent()) + " % (" + figures.totals.lost() + " packets), before repair " + number(lossBeforeRepairPercent()) + " %");
        row(text, "latency", "p50 " + number(figures.delays.percentileMs(0.5)) + " ms, p95 " + number(figures.delays.percentileMs(0.95)) + " ms, p99 "
                + number(figures.delays.percentileMs(0.99)) + " ms, max " + whole(figures.delays.percentileMs(1)) + " ms (sender to viewer)");
        row(text, "server CPU", serverCpuNs < 0 ? "unknown: it does not run here, or give --server-pid"
                : number(perPacketUs(serverCpuNs)) + " us per forwarded packet" + (mediaCpuNs > 0 ? ", media workers alone " + number(perPacketUs(mediaCpuNs)) + " us" : "")
                        + "; " + whole(100 * serverCpuNs / seconds / 1e9) + " % of a processor");
        if (serverBytes > 0) {
            row(text, "server memory", serverBytes / (1 << 20) + " MiB resident");
        }
        row(text, "this tool", whole(100 * ownCpuShare) + " % of a processor, sent late by p99 " + number(figures.lags.percentileMs(0.99)) + " ms");
        return text.toString();
    }

    private String layer(int layer) {
        double all = figures.totals.packetsOfLayer(0) + figures.totals.packetsOfLayer(1) + figures.totals.packetsOfLayer(2);
        return whole(percent(figures.totals.packetsOfLayer(layer), all));
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append(String.format("  %-14s %s%n", name, value));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value != 0 && Math.abs(value) < 0.1 ? "%.4f" : "%.1f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** The same for programs, on one line. */
    String json() {
        JsonObject json = new JsonObject();
        json.addProperty("passed", failures().isEmpty());
        json.addProperty("people", people);
        json.addProperty("joined", joined);
        json.addProperty("join_p50_ms", joinMs(0.5));
        json.addProperty("join_p95_ms", joinMs(0.95));
        json.addProperty("join_max_ms", joinMs(1));
        json.addProperty("seconds", seconds);
        json.addProperty("sent_packets", sentPackets);
        json.addProperty("forwarded_packets", figures.totals.packets());
        json.addProperty("forwarded_packets_per_second", packetsPerSecond());
        json.addProperty("forwarded_bytes", figures.totals.bytes());
        json.addProperty("retransmissions", figures.totals.retransmissions());
        json.addProperty("tracks_expected", options.tracksExpected());
        json.addProperty("tracks_flowing", figures.tracks);
        json.addProperty("longest_silence_ms", figures.totals.longestSilenceNs() / 1e6);
        json.addProperty("lost_packets", figures.totals.lost());
        json.addProperty("loss_percent", lossPercent());
        json.addProperty("loss_before_repair_percent", lossBeforeRepairPercent());
        json.addProperty("latency_p50_ms", figures.delays.percentileMs(0.5));
        json.addProperty("latency_p95_ms", figures.delays.percentileMs(0.95));
        json.addProperty("latency_p99_ms", figures.delays.percentileMs(0.99));
        if (serverCpuNs >= 0) {
            json.addProperty("server_cpu_us_per_packet", perPacketUs(serverCpuNs));
            json.addProperty("media_cpu_us_per_packet", perPacketUs(mediaCpuNs));
            json.addProperty("server_resident_bytes", serverBytes);
        }
        json.addProperty("own_cpu_share", ownCpuShare);
        json.addProperty("own_lag_p99_ms", figures.lags.percentileMs(0.99));
        json.addProperty("own_drops", ownDrops);
        json.addProperty("server_drops", serverDrops);
        JsonObject reasons = new JsonObject();
        new TreeMap<>(refusals).forEach(reasons::addProperty);
        json.add("refusals", reasons);
        return json.toString();
    }
}
