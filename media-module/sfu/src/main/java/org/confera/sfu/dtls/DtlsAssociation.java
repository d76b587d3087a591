package org.confera.sfu.dtls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.util.List;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.confera.media.api.rtp.DtlsFingerprint;

/**
 * The DTLS side of one transport. Records may come before the browser's fingerprint is known: a few are kept, and the
 * handshake starts when both are there. Worker thread only, but for the handshake itself.
 */
public final class DtlsAssociation implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DtlsAssociation.class.getName());
    private static final int PLAIN_LIMIT = 1500;

    private final DtlsServer server;
    private final DtlsListener listener;
    private final RecordQueue records;
    private List<DtlsFingerprint> expected;
    private DtlsState state = new DtlsState.New();
    private int shortestRecord = EncryptedRecords.SHORTEST_GCM;

    DtlsAssociation(DtlsServer server, DtlsListener listener) {
        this.server = server;
        this.listener = listener;
        this.records = new RecordQueue(datagram -> server.worker().execute(() -> listener.sendDtls(datagram)));
    }

    /**
     * The certificate that the browser must show.
     *
     * @param from the validated address of records that have come already; null if none have
     */
    public void expect(List<DtlsFingerprint> fingerprints, InetAddress from) {
        expected = List.copyOf(fingerprints);
        startIfPossible(from);
    }

    /** A datagram of DTLS records from a validated address; false if there is no room for it. */
    public boolean onDatagram(byte[] bytes, int offset, int length, InetAddress from) {
        if (state instanceof DtlsState.Failed || state instanceof DtlsState.Closed) {
            return true; // what trails in afterwards is no loss
        }
        if (!EncryptedRecords.fit(bytes, offset, length, shortestRecord)) {
            return true; // nothing that the browser sent
        }
        boolean kept = records.offer(bytes, offset, length);
        startIfPossible(from);
        if (state instanceof DtlsState.Connected connected) {
            read(connected.connection());
        }
        return kept;
    }

    /** Its state as webrtc-stats names it ({@code RTCDtlsTransportState}). */
    public String state() {
        return switch (state) {
            case DtlsState.New _ -> "new";
            case DtlsState.Handshaking _ -> "connecting";
            case DtlsState.Connected _ -> "connected";
            case DtlsState.Failed _ -> "failed";
            case DtlsState.Closed _ -> "closed";
        };
    }

    private void startIfPossible(InetAddress from) {
        if (state instanceof DtlsState.New && expected != null && !records.isEmpty() && server.beginHandshake(from)) {
            Thread thread = Thread.ofVirtual().name("confera-dtls").unstarted(() -> handshake(from));
            state = new DtlsState.Handshaking(thread);
            thread.start();
        }
    }

    /** Runs on the handshake's own thread; everything it finds out is told on the worker's. */
    private void handshake(InetAddress from) {
        SrtpTlsServer peer = new SrtpTlsServer(server.crypto(), server.certificate(), expected,
                server.handshakeTimeoutMs());
        DTLSTransport connection = null;
        String failure = null;
        try {
            connection = new DTLSServerProtocol().accept(peer, records);
        } catch (IOException | RuntimeException | Error failed) {
            failure = reason(failed);
        }
        DTLSTransport accepted = connection;
        String why = failure;
        server.worker().execute(() -> {
            server.endHandshake(from);
            records.handOver(listener::sendDtls);
            if (accepted != null) {
                connected(accepted, peer);
            } else {
                fail(why);
            }
        });
    }

    private void connected(DTLSTransport connection, SrtpTlsServer peer) {
        if (state instanceof DtlsState.Closed) {
            sayGoodbye(connection);
            return;
        }
        state = new DtlsState.Connected(connection, peer.keys());
        shortestRecord = peer.shortestRecord();
        listener.onDtlsConnected(peer.keys());
        read(connection);
    }

    /**
     * Lets Bouncy Castle see what came after the handshake: a repeated last flight, which it answers with ours, or the
     * browser's goodbye. Data channels are not offered, so data is read and forgotten.
     */
    private void read(DTLSTransport connection) {
        byte[] plain = new byte[PLAIN_LIMIT];
        try {
            while (!records.isClosed()) {
                connection.receive(plain, 0, plain.length, 1);
            }
            fail("the browser closed the connection");
        } catch (InterruptedIOException empty) {
            if (records.isClosed()) {
                fail("the browser closed the connection");
            }
        } catch (IOException failed) {
            fail(reason(failed));
        }
    }

    private void fail(String why) {
        if (state instanceof DtlsState.Closed || state instanceof DtlsState.Failed) {
            return;
        }
        LOG.log(System.Logger.Level.DEBUG, "CONFERA-SFU-0003: DTLS ended: {0}", why);
        state = new DtlsState.Failed(why);
        listener.onDtlsFailed(why);
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** Tells the browser, if it is connected, and stops a handshake that is going on. */
    @Override
    public void close() {
        DtlsState before = state;
        state = new DtlsState.Closed();
        switch (before) {
            case DtlsState.Handshaking handshaking -> handshaking.thread().interrupt();
            case DtlsState.Connected connected -> sayGoodbye(connected.connection());
            case DtlsState.New _, DtlsState.Failed _, DtlsState.Closed _ -> {
            }
        }
    }

    private static void sayGoodbye(DTLSTransport connection) {
        try {
            connection.close();
        } catch (IOException unsent) {
            LOG.log(System.Logger.Level.TRACE, "the browser will notice by itself", unsent);
        }
    }
}
