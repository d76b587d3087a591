package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.confera.media.api.MediaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the steady state a packet forwarded, repeated or reported on costs no heap at all. */
class AllocationTest {
    private static final int VIEWERS = 20;
    private static final int PACKETS = 500;
    private static final int WARM_UP = 40;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final SimulatedRoom room = new SimulatedRoom();
    private final List<Consumer> viewers = new ArrayList<>();
    private final int[] missed = new int[1];

    @Test
    void forwardsPicturesWithoutAllocation() throws MediaException {
        Producer camera = room.person("ann").produce("camera", Parameters.camera("1", 77, 78L));
        assertNoAllocation(camera, new SimulatedSender(camera, 77, 1));
        assertEquals(WARM_UP * PACKETS / 10, room.worker.counters.packetsRetransmitted());
    }

    /** Each codec in layers, of which viewers want some: what is left out must cost nothing, either. */
    @ParameterizedTest
    @ValueSource(strings = {"VP8", "VP9", "H264", "AV1"})
    void thinsOutEveryCodecWithoutAllocation(String codec) throws MediaException {
        String source = Map.of("VP8", "camera", "VP9", "screen", "H264", "h264", "AV1", "av1svc").get(codec);
        String mode = codec.equals("VP8") ? "L1T3" : "L3T3";
        Producer camera = room.person("ann").produce("camera", Parameters.layered(source, "1", 77, 78L, mode));
        SimulatedSender sender = new SimulatedSender(camera, 77, 1);
        LayeredSender layers = switch (codec) {
            case "VP9" -> new Vp9Layers(room, camera, sender, SvcLayers.Mode.KEY);
            case "AV1" -> new Av1Layers(room, camera, sender, SvcLayers.Mode.FULL);
            case "VP8" -> new Vp8Layers(room, camera, sender);
            default -> new H264Frames(room, camera, sender, Vp8Layers.noFrames(), 0);
        };
        watch(camera);
        for (int i = 0; i < VIEWERS; i++) {
            viewers.get(i).preferLayers(i % 3, i % 4 - 1, room.nowNs);
        }
        long least = Long.MAX_VALUE;
        for (int round = 0; round < WARM_UP; round++) {
            List<byte[]> packets = new ArrayList<>();
            layers.keyNext = true;
            while (packets.size() < PACKETS) {
                packets.addAll(layers.picture());
            }
            least = Math.min(least, allocated(camera.transport(), packets.toArray(byte[][]::new)));
        }
        assertEquals(0, least, "bytes for " + PACKETS + " packets in");
        assertTrue(viewers.stream().allMatch(viewer -> viewer.stream().reports().packets() > WARM_UP));
    }

    @Test
    void forwardsSoundWithoutAllocation() throws MediaException {
        Producer microphone = room.person("ann").produce("mic", Parameters.microphone("0", 77));
        assertNoAllocation(microphone, new SimulatedSender(microphone, 77, 1));
        assertTrue(room.worker.counters.packetsRetransmitted() > WARM_UP * PACKETS, "the lossy viewer got most twice");
    }

    /** Each second packet is lost, and restored from the next. */
    @Test
    void mendsSoundWithoutAllocation() throws MediaException {
        Producer microphone = room.person("ann").produce("mic", Parameters.redundantMicrophone("0", 77, 63));
        SimulatedSender sender = new SimulatedSender(microphone, 77, 1);
        watch(microphone);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < WARM_UP; round++) {
            byte[][] packets = new byte[PACKETS][];
            for (int i = 0; i < PACKETS; i++) {
                byte[] lost = sender.sound(40);
                packets[i] = sender.carrying(63, sender.sound(40), lost);
            }
            least = Math.min(least, allocated(microphone.transport(), packets));
        }
        assertEquals(0, least);
        assertEquals((2L * WARM_UP * PACKETS - 1) * VIEWERS,
                viewers.stream().mapToLong(viewer -> viewer.stream().reports().packets()).sum());
    }

    private void assertNoAllocation(Producer producer, SimulatedSender sender) throws MediaException {
        watch(producer);
        boolean video = producer.kind() == org.confera.media.api.rtp.MediaKind.VIDEO;
        long least = Long.MAX_VALUE;
        for (int round = 0; round < WARM_UP; round++) {
            byte[][] packets = new byte[PACKETS][];
            for (int i = 0; i < PACKETS; i++) {
                packets[i] = !video ? sender.sound(40) : i == 0 ? sender.keyFrame() : sender.frame();
            }
            least = Math.min(least, allocated(producer.transport(), packets));
        }
        assertEquals(0, least, "bytes for " + PACKETS + " packets in and " + PACKETS * VIEWERS + " out");
        assertTrue(viewers.stream().mapToLong(viewer -> viewer.stream().reports().packets()).sum()
                == (long) WARM_UP * PACKETS * VIEWERS, "every packet went to every viewer");
    }

    private void watch(Producer producer) throws MediaException {
        for (int i = 0; i < VIEWERS; i++) {
            SimulatedRoom.Person viewer = room.person("viewer-" + i);
            viewer.receives.countOnly = true;
            viewers.add(viewer.watch(producer));
        }
        room.person("ann").sends.countOnly = true;
    }

    /** Packets every 2 ms, ticks and reports on time, and a viewer who misses one packet in ten. */
    private long allocated(TransportMedia from, byte[][] packets) {
        SimulatedRoom.Person lossy = room.person("viewer-0");
        byte[] nack = new byte[16];
        SentRtcp.report(lossy.down, viewers.getFirst().ssrc(), 26, room.nowNs);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < packets.length; i++) {
            room.nowNs += 2 * SimulatedRoom.MS;
            from.onRtp(packets[i], 0, packets[i].length, room.nowNs);
            if (i % 5 == 0) {
                from.onTick(room.nowNs);
                lossy.down.onTick(room.nowNs);
            }
            if (i % 10 == 9) {
                missed[0] = lossy.receives.lastSequence;
                int length = org.confera.wire.rtcp.Nack.write(nack, 0, 1, viewers.getFirst().ssrc(), missed, 0, 1);
                lossy.down.onRtcp(nack, 0, length, room.nowNs);
            }
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

}
