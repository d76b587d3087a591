package org.confera.sfu;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.confera.media.api.MediaException;
import org.confera.sfu.negotiation.BrowserFixtures;
import org.confera.wire.Bytes;
import org.confera.wire.RtpPacket;

/**
 * All that comes in at the SFU. The input is a list of deeds of a stranger and of Eve, who has really joined: each a byte
 * that tells the deed, one for its length, and its bytes. Whatever they do, nothing is thrown, and what Ann sends reaches
 * Bob.
 */
public final class InboundTarget {
    private static final List<BrowserFixtures.Produce> TRACKS = BrowserFixtures.CHROMIUM.produces();
    private static final InetSocketAddress STRANGER = new InetSocketAddress("203.0.113.66", 666);
    private static final int RTCP_HEADER = 8;
    private static final InboundTarget NETWORK = new InboundTarget();

    private final SimulatedWorker worker = new SimulatedWorker();
    private final WebRtcTransport transport = worker.transport("eve");
    private final SimulatedBrowser browser = new SimulatedBrowser(worker, transport, "192.0.2.9");

    private int sequence;

    private InboundTarget() {
        try {
            if (!browser.connect()) {
                throw new IllegalStateException("Eve has not joined");
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws MediaException {
        NETWORK.play(input);
    }

    private void play(byte[] input) throws MediaException {
        Room room = new Room();
        transport.handler(room.eve.up);
        browser.check();
        for (int at = 0; at + 1 < input.length;) {
            int length = Math.min(input[at + 1] & 0xFF, input.length - at - 2);
            deed(room, input[at] & 7, Arrays.copyOfRange(input, at + 2, at + 2 + length));
            at += 2 + length;
        }
        room.demandThatAnnReachesBob();
        demand(worker.failures.count() == 0, "no packet meets a bug");
        demand(worker.demultiplexer.transports() == 1 && transport.isConnected(), "Eve herself is not thrown out");
        browser.rtp.clear();
        browser.rtcp.clear();
        browser.dtlsReceived.clear();
        worker.states.clear();
    }

    private void deed(Room room, int deed, byte[] bytes) {
        switch (deed) {
            case 0 -> worker.deliver(bytes, STRANGER);
            case 1 -> browser.send(bytes);
            case 2 -> protect(bytes);
            case 3 -> room.eve.up.onRtp(Arrays.copyOf(bytes, bytes.length + 16), 0, bytes.length, room.people.nowNs);
            case 4 -> room.eve.down.onRtcp(bytes, 0, bytes.length, room.people.nowNs);
            case 5 -> room.eve.up.onRtcp(bytes, 0, bytes.length, room.people.nowNs);
            case 6 -> pass(room, bytes.length);
            default -> {
                if (bytes.length >= RTCP_HEADER) {
                    browser.send(browser.protectRtcp(few(bytes, 4)));
                }
            }
        }
    }

    private void protect(byte[] bytes) {
        if (new RtpPacket().wrapEncrypted(bytes, 0, bytes.length)) {
            byte[] next = few(bytes, 8);
            Bytes.u16(next, 2, sequence++);
            browser.sendRtp(next);
        }
    }

    /** One of 16 SSRCs: the browser that protects keeps a context for each, and repeats no number. */
    private static byte[] few(byte[] bytes, int ssrcAt) {
        byte[] copy = bytes.clone();
        Bytes.u32(copy, ssrcAt, copy[ssrcAt + 3] & 0x0F);
        return copy;
    }

    private void pass(Room room, int ms) {
        worker.advance(ms / 1000.0);
        room.people.pass(ms);
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** Ann sends, Bob watches; Eve sends what her browser offers as far as we know the codecs, and watches, too. */
    private static final class Room {
        final SimulatedRoom people = new SimulatedRoom();
        final SimulatedRoom.Person eve = people.person("eve");
        private final SimulatedRoom.Person ann = people.person("ann");
        private final SimulatedRoom.Person bob = people.person("bob");
        private final SimulatedSender camera;

        Room() throws MediaException {
            Producer producer = ann.produce("camera", Parameters.camera("1", 77, 78L));
            camera = new SimulatedSender(producer, 77, 1);
            bob.watch(producer);
            eve.receives.countOnly = true;
            eve.watch(producer);
            for (BrowserFixtures.Produce track : TRACKS) {
                produce(track);
            }
            camera.send(camera.keyFrame(), people.nowNs);
            bob.take();
        }

        private void produce(BrowserFixtures.Produce track) {
            try {
                bob.watch(eve.produce(track.source(), track.parameters()));
            } catch (MediaException unknown) {
                // a codec that is not forwarded
            }
        }

        void demandThatAnnReachesBob() {
            bob.take();
            camera.send(camera.frame(), people.nowNs);
            demand(bob.take().size() == 1, "what Ann sends reaches Bob once");
        }
    }
}
