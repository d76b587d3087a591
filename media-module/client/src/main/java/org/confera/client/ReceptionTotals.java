package org.confera.client;

import java.util.Arrays;

/** Counts what a transport receives, all its streams together. One thread, but for reading a copy. */
public final class ReceptionTotals {
    private long packets;
    private long bytes;
    private long retransmissions;
    private long expected;
    private long repaired;
    private long lost;
    private long longestSilenceNs;
    private final long[] byLayer = new long[SimulcastCamera.LAYERS];

    /** Adds what another has counted. */
    public void add(ReceptionTotals other) {
        packets += other.packets;
        bytes += other.bytes;
        retransmissions += other.retransmissions;
        expected += other.expected;
        repaired += other.repaired;
        lost += other.lost;
        longestSilence(other.longestSilenceNs);
        for (int i = 0; i < byLayer.length; i++) {
            byLayer[i] += other.byLayer[i];
        }
    }

    /** Begins anew. */
    public void clear() {
        packets = 0;
        bytes = 0;
        retransmissions = 0;
        expected = 0;
        repaired = 0;
        lost = 0;
        longestSilenceNs = 0;
        Arrays.fill(byLayer, 0);
    }

    void packet(int length) {
        packets++;
        bytes += length;
    }

    void retransmission() {
        retransmissions++;
    }

    void expected(long count) {
        expected += count;
    }

    void repair() {
        repaired++;
    }

    void lost(long count) {
        lost += count;
    }

    void layer(int layer) {
        byLayer[Math.clamp(layer, 0, byLayer.length - 1)]++;
    }

    void longestSilence(long ns) {
        longestSilenceNs = Math.max(longestSilenceNs, ns);
    }

    /** RTP packets that came, retransmissions included. */
    public long packets() {
        return packets;
    }

    /** Of these, after decryption. */
    public long bytes() {
        return bytes;
    }

    /** Of the packets, those in the format of RFC 4588. */
    public long retransmissions() {
        return retransmissions;
    }

    /** Sequence numbers that the streams have passed. */
    public long expected() {
        return expected;
    }

    /** Those that came only because they were asked for. */
    public long repaired() {
        return repaired;
    }

    /** Those that did not come within a second. */
    public long lost() {
        return lost;
    }

    /** The longest time between two packets of one stream. */
    public long longestSilenceNs() {
        return longestSilenceNs;
    }

    /** Camera packets of a simulcast layer. */
    public long packetsOfLayer(int layer) {
        return byLayer[layer];
    }
}
