package org.confera.sfu;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.confera.wire.rtcp.Bye;
import org.confera.wire.rtcp.ReceiverReport;
import org.confera.wire.rtcp.Sdes;

/** What we tell a viewer about the tracks it gets: sender reports with the person's cname, and BYE. Worker thread only. */
final class ConsumerReports {
    private final MediaTransport transport;
    private final WorkerMedia worker;

    ConsumerReports(MediaTransport transport, WorkerMedia worker) {
        this.transport = transport;
        this.worker = worker;
    }

    /** Sender reports on all tracks, as many a datagram as fit. */
    void report(List<Consumer> consumers, long nowNs) {
        int length = 0;
        for (int i = 0; i < consumers.size(); i++) {
            Consumer consumer = consumers.get(i);
            int report = consumer.stream().writeSenderReport(worker.rtcp, length, nowNs);
            if (report > 0) {
                length += report;
                length += Sdes.write(worker.rtcp, length, consumer.ssrc(), consumer.cname());
            }
            if (length > WorkerMedia.RTCP_BYTES - WorkerMedia.REPORT_BYTES) {
                send(length, nowNs);
                length = 0;
            }
        }
        if (length > 0) {
            send(length, nowNs);
        }
    }

    /** The track has ended. */
    void bye(Consumer consumer, long nowNs) {
        int length = ReceiverReport.write(worker.rtcp, 0, consumer.ssrc(), 0);
        length += Bye.write(worker.rtcp, length, consumer.ssrc());
        send(length, nowNs);
    }

    private void send(int length, long nowNs) {
        transport.sendRtcp(worker.rtcp, 0, length, nowNs);
    }

    static byte[] cname(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
