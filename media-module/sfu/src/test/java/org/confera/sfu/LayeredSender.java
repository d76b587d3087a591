package org.confera.sfu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A synthetic encoder with layers, whose frames know what they refer to. Subclasses say which frames a picture has, and how a
 * codec writes that into its packets.
 */
abstract class LayeredSender {
    static final int PICTURE_MS = 33;

    final SimulatedSender sender;
    final SimulatedRoom room;
    final Producer producer;
    /** All frames sent so far, by number. */
    final Map<Integer, LayeredFrame> frames;
    int packetsAFrame = 2;
    /** Pictures since the last key picture; 0 at a key picture. */
    int position;
    boolean keyNext = true;

    LayeredSender(SimulatedRoom room, Producer producer, SimulatedSender sender) {
        this(room, producer, sender, new HashMap<>());
    }

    /** @param frames shared by streams whose frames one viewer may get */
    LayeredSender(SimulatedRoom room, Producer producer, SimulatedSender sender, Map<Integer, LayeredFrame> frames) {
        this.room = room;
        this.producer = producer;
        this.sender = sender;
        this.frames = frames;
    }

    /** The packets of the next picture, in order. */
    final List<byte[]> picture() {
        position = keyNext ? 0 : position + 1;
        keyNext = false;
        sender.timestamp += 3000;
        List<byte[]> packets = new ArrayList<>();
        encode(packets);
        return packets;
    }

    abstract void encode(List<byte[]> packets);

    LayeredFrame frame(int spatial, int temporal, Set<Integer> references) {
        LayeredFrame frame = new LayeredFrame(frames.size() + 1, spatial, temporal, new TreeSet<>(references));
        frames.put(frame.number(), frame);
        return frame;
    }

    /** Sends a picture; whoever was asked for a key frame sends one. Then a thirtieth of a second passes. */
    void send() {
        sendQuietly();
        room.pass(PICTURE_MS);
    }

    void sendQuietly() {
        List<byte[]> rtcp = room.person(producer.participantId()).sends.rtcp;
        if (SentRtcp.plis(rtcp).contains(sender.ssrc)) {
            rtcp.clear();
            keyNext = true;
        }
        picture().forEach(packet -> sender.send(packet, room.nowNs));
    }

    void send(int pictures) {
        for (int i = 0; i < pictures; i++) {
            send();
        }
    }
}
