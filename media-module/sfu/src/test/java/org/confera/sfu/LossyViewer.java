package org.confera.sfu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.confera.wire.Sequence;

/**
 * A browser that watches behind a lossy line: asks for what it misses at once and then once a round trip, as browsers
 * do, and for a key frame where a gap is too wide.
 */
final class LossyViewer {
    private static final int RTX = 102;
    private static final long REPEAT_NS = 100 * SimulatedRoom.MS;
    private static final int MAX_TRIES = 10;
    private static final int WIDEST_GAP = 450;

    /** What is missing: when it was asked for last, and how often. */
    private record Missing(long askedNs, int tries) {
    }

    private final SimulatedRoom room;
    private final LossyNetwork network;
    private final SimulatedRoom.Person person;
    private final Consumer consumer;
    private final double loss;
    private final Map<Long, Missing> missing = new TreeMap<>();
    /** By sequence number without wrapping: what each packet carried. */
    final Map<Long, SentRtp> received = new HashMap<>();
    long first = -1;
    long highest;
    long lastArrivalNs;
    /** Its number. */
    long lastKeyFrame;
    boolean waitsForKeyFrame = true;
    private long askedForKeyFrameNs;

    LossyViewer(SimulatedRoom room, LossyNetwork network, SimulatedRoom.Person person, Consumer consumer, double loss) {
        this.room = room;
        this.network = network;
        this.person = person;
        this.consumer = consumer;
        this.loss = loss;
    }

    /** Takes what the SFU has just sent to this browser, and asks for what is due. */
    void listen() {
        for (SentRtp packet : person.take()) {
            network.carry(loss, () -> onPacket(packet));
        }
        missing.entrySet().removeIf(entry -> entry.getValue().tries == MAX_TRIES);
        missing.replaceAll((sequence, state) -> room.nowNs - state.askedNs < REPEAT_NS ? state : ask(sequence, state));
        if (waitsForKeyFrame && first >= 0 && room.nowNs - askedForKeyFrameNs >= 2 * REPEAT_NS) {
            askedForKeyFrameNs = room.nowNs;
            network.carry(loss, () -> SentRtcp.pli(person.down, consumer.ssrc(), room.nowNs));
        }
    }

    private Missing ask(long sequence, Missing state) {
        network.carry(loss, () -> SentRtcp.nack(person.down, consumer.ssrc(), room.nowNs, (int) sequence & 0xFFFF));
        return new Missing(room.nowNs, state.tries + 1);
    }

    private void onPacket(SentRtp packet) {
        boolean repeated = packet.rtp().payloadType() == RTX;
        int number = repeated ? packet.originalSequence() : packet.sequence();
        if (first < 0) {
            first = number + Sequence.MODULUS;
            highest = first - 1;
        }
        long sequence = Sequence.extend(highest, number);
        if (sequence - highest > WIDEST_GAP) {
            waitsForKeyFrame = true;
            missing.clear();
        } else {
            for (long lost = highest + 1; lost < sequence; lost++) {
                missing.put(lost, ask(lost, new Missing(0, 0)));
            }
        }
        lastArrivalNs = room.nowNs;
        missing.remove(sequence);
        highest = Math.max(highest, sequence);
        received.put(sequence, packet);
        if (!repeated && packet.isKeyFrame()) {
            waitsForKeyFrame = false;
            lastKeyFrame = sequence;
        }
    }

    /** How many of the packets that it should have got it has, up to one of some time ago. */
    double share(long lastOfInterest) {
        return shareOf(first, lastOfInterest);
    }

    /** Likewise from one packet to another, both included. */
    double shareOf(long from, long to) {
        long there = received.keySet().stream().filter(sequence -> sequence >= from && sequence <= to).count();
        return (double) there / (to - from + 1);
    }

    /** True if each packet, repeated or not, carries the numbers that belong to its place in this viewer's stream. */
    boolean allFit() {
        SentRtp start = received.get(first);
        return received.entrySet().stream().allMatch(entry -> {
            long behind = entry.getKey() - first;
            SentRtp packet = entry.getValue();
            int pictureId = packet.rtp().payloadType() == RTX ? packet.repeatedPictureId() : packet.pictureId();
            return (packet.mark() - start.mark() - behind & 0xFF) == 0
                    && (pictureId - start.pictureId() - behind & 0x7FFF) == 0
                    && (packet.timestamp() - start.timestamp() - 3000 * behind & 0xFFFF_FFFFL) == 0;
        });
    }
}
