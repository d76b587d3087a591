package org.confera.sfu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A browser's camera behind a lossy line: answers NACKs by RTX and PLIs by a key frame. */
final class LossySender {
    private static final long SSRC = 77;
    private static final long RTX_SSRC = 78;

    private final SimulatedRoom room;
    private final LossyNetwork network;
    private final SimulatedRoom.Person person;
    private final SimulatedSender sender;
    private final Map<Integer, byte[]> sent = new HashMap<>();
    private final double loss;
    private boolean keyFrameWanted = true;
    int packets;
    int keyFrames;

    LossySender(SimulatedRoom room, LossyNetwork network, SimulatedRoom.Person person, Producer camera, double loss) {
        this.room = room;
        this.network = network;
        this.person = person;
        this.loss = loss;
        this.sender = new SimulatedSender(camera, SSRC, 65_000);
    }

    /** Sends one packet, which is a frame. */
    void send() {
        int sequence = sender.sequence & 0xFFFF;
        byte[] packet = keyFrameWanted ? sender.keyFrame() : sender.frame();
        keyFrames += keyFrameWanted ? 1 : 0;
        keyFrameWanted = false;
        packets++;
        sent.put(sequence, packet);
        transmit(packet);
    }

    private void transmit(byte[] packet) {
        network.carry(loss, () -> sender.send(packet, room.nowNs));
    }

    /** Takes what the SFU has just sent to this browser. */
    void listen() {
        List<byte[]> feedback = List.copyOf(person.sends.rtcp);
        person.sends.rtcp.clear();
        for (byte[] datagram : feedback) {
            network.carry(loss, () -> {
                SentRtcp.nacked(List.of(datagram)).forEach(this::repeat);
                keyFrameWanted |= !SentRtcp.plis(List.of(datagram)).isEmpty();
            });
        }
    }

    private void repeat(int sequence) {
        if (sent.containsKey(sequence)) {
            transmit(sender.retransmission(sent.get(sequence), RTX_SSRC));
        }
    }
}
