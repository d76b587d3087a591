package org.confera.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.confera.bench.Latencies;
import org.confera.client.ClientTransport;
import org.confera.client.OpusSource;
import org.confera.client.Reception;
import org.confera.client.SimulcastCamera;
import org.confera.wire.PacketKind;
import org.confera.wire.rtcp.RtcpCompound;

/** All media of one person: camera and microphone up, everybody else's down. Belongs to the thread of a {@link MediaLoop}. */
final class PersonMedia implements AutoCloseable {
    static final long SOUND_NS = 20_000_000L;
    private static final long CONSENT_NS = 5_000_000_000L;
    private static final int SPEECH_DBOV = 25;
    private static final int SILENCE_DBOV = 127;
    /** Nobody speaks longer; then it is the next person's turn. */
    private static final long TURN_NS = 5_000_000_000L;
    private static final int MAX_AT_ONCE = 64;

    private final ClientTransport up;
    private final ClientTransport down;
    private final SimulcastCamera camera;
    private final OpusSource microphone;
    private final Reception reception;
    private final Latencies delays = new Latencies();
    private final Latencies lags = new Latencies();
    private final ByteBuffer received = ByteBuffer.allocate(ClientTransport.MAX_PACKET);
    private final RtcpCompound compound = new RtcpCompound();
    private final int number;
    private final int people;
    private long frameNs;
    private long soundNs;
    private long consentNs;
    private long sentPackets;
    private boolean sending;

    /**
     * @param number of this person in the meeting, from 0
     * @param kbps   of the camera; 0 for none
     */
    PersonMedia(ClientTransport up, ClientTransport down, int number, int people, int kbps, long seed) {
        this.up = up;
        this.down = down;
        this.number = number;
        this.people = people;
        Random random = new Random(seed);
        camera = kbps == 0 ? null : new SimulcastCamera(up, random, kbps * 1000);
        microphone = new OpusSource(random.nextInt() & 0xFFFF_FFFFL);
        reception = new Reception(down, random.nextInt() & 0xFFFF_FFFFL, delays::add);
    }

    SimulcastCamera camera() {
        return camera;
    }

    OpusSource microphone() {
        return microphone;
    }

    Reception reception() {
        return reception;
    }

    ClientTransport up() {
        return up;
    }

    ClientTransport down() {
        return down;
    }

    /** Begins to send; people's frames are spread evenly over time. */
    void startSending(long nowNs) {
        sending = true;
        frameNs = nowNs + SimulcastCamera.FRAME_NS * number / people;
        soundNs = nowNs + SOUND_NS * number / people;
    }

    /** Does what is due; answers when the next is. */
    long onTick(long nowNs) throws IOException {
        if (nowNs - consentNs >= CONSENT_NS) {
            consentNs = nowNs;
            up.check();
            down.check();
        }
        reception.onTick(nowNs);
        if (sending) {
            sendWhatIsDue(nowNs);
        }
        return !sending ? nowNs + SOUND_NS : camera == null ? soundNs : Math.min(frameNs, soundNs);
    }

    private void sendWhatIsDue(long nowNs) throws IOException {
        while (nowNs - soundNs >= 0) {
            lags.add(nowNs - soundNs);
            soundNs += SOUND_NS;
            boolean speaks = nowNs / TURN_NS % people == number;
            int length = microphone.next(speaks ? SPEECH_DBOV : SILENCE_DBOV, System.nanoTime());
            up.sendRtp(microphone.packet(), length);
            sentPackets++;
        }
        while (camera != null && nowNs - frameNs >= 0) {
            lags.add(nowNs - frameNs);
            frameNs += SimulcastCamera.FRAME_NS;
            camera.sendFrame(System.nanoTime(), System.currentTimeMillis() * 1_000_000);
        }
    }

    /** Takes in what has come on one of the two transports. */
    void read(ClientTransport transport) throws IOException {
        for (int i = 0; i < MAX_AT_ONCE; i++) {
            int length = transport.receive(received);
            if (length < 0) {
                return;
            }
            byte[] packet = received.array();
            PacketKind kind = PacketKind.of(packet, 0, length);
            if (kind == PacketKind.RTP || kind == PacketKind.RTCP) {
                long nowNs = System.nanoTime();
                int plain = transport.unprotect(packet, length);
                if (plain > 0) {
                    onPlain(transport, kind, packet, plain, nowNs);
                }
            }
        }
    }

    private void onPlain(ClientTransport transport, PacketKind kind, byte[] packet, int length, long nowNs) throws IOException {
        if (kind == PacketKind.RTP) {
            reception.onRtp(packet, length, nowNs);
        } else if (transport == down) {
            reception.onRtcp(packet, length, nowNs);
        } else if (camera != null && compound.wrap(packet, 0, length)) {
            while (compound.next()) {
                camera.onRtcp(packet, compound);
            }
        }
    }

    /** Begins to measure. */
    void clear() {
        reception.totals().clear();
        delays.clear();
        lags.clear();
    }

    /** Adds what was measured. */
    void addTo(Figures figures, long nowNs) {
        figures.totals.add(reception.totals());
        figures.delays.add(delays);
        figures.lags.add(lags);
        figures.tracks += reception.flowing(MediaLoop.FLOWING_NS, nowNs);
    }

    /** Packets sent so far, without retransmissions. */
    long sentPackets() {
        return sentPackets + (camera == null ? 0 : camera.packets());
    }

    /** Says goodbye on both transports. */
    @Override
    public void close() {
        for (ClientTransport transport : List.of(up, down)) {
            try {
                transport.close();
            } catch (IOException gone) {
                // the other end has closed it before
            }
        }
    }
}
