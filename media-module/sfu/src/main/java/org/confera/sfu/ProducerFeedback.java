package org.confera.sfu;

import java.util.List;
import org.confera.sfu.stream.ProducerStream;
import org.confera.wire.rtcp.Nack;
import org.confera.wire.rtcp.Pli;
import org.confera.wire.rtcp.ReceiverReport;
import org.confera.wire.rtcp.Remb;
import org.confera.wire.rtcp.ReportBlock;

/** What we tell a browser about the tracks it sends: NACK, PLI, receiver reports and REMB. Worker thread only. */
final class ProducerFeedback {
    /**
     * What REMB allows a sender: all that it could send (camera 1.3 Mb/s in three layers, screen 1.5 Mb/s, sound) with
     * room for retransmissions and headers. Told with the first packets, since a browser follows REMB at once only in its
     * first two seconds; from then on its own loss-based estimate bounds it.
     */
    static final long REMB_BPS = 5_000_000;
    private static final int MAX_BLOCKS = 31;

    private final MediaTransport transport;
    private final WorkerMedia worker;
    private final long reporterSsrc;
    private final ReportBlock block = new ReportBlock();

    ProducerFeedback(MediaTransport transport, WorkerMedia worker) {
        this.transport = transport;
        this.worker = worker;
        this.reporterSsrc = worker.randomSsrc();
    }

    /** Asks for the packets whose turn it is. */
    void askForMissing(ProducerStream stream, long nowNs) {
        int missing = stream.askForMissing(worker.sequences, nowNs);
        if (missing > 0) {
            worker.counters.nackSent(missing);
            stream.counters().nack();
            send(Nack.write(worker.rtcp, 0, reporterSsrc, stream.ssrc(), worker.sequences, 0, missing), nowNs);
        }
    }

    /** Asks for a key frame if one is wanted and its turn has come; one that doesn't send would begin with one anyway. */
    void askForKeyFrame(ProducerStream stream, long nowNs) {
        if (stream.isActive(nowNs) && stream.keyFrameRequestDue(nowNs)) {
            worker.counters.keyFrameRequested();
            stream.counters().keyFrameRequest();
            send(Pli.write(worker.rtcp, 0, reporterSsrc, stream.ssrc()), nowNs);
        }
    }

    /** Receiver reports on all streams that have begun, and REMB if there is video among them. */
    void report(List<Producer> producers, long nowNs) {
        int blocks = 0;
        long anySsrc = -1;
        for (int i = 0; i < producers.size(); i++) {
            Producer producer = producers.get(i);
            for (int layer = 0; layer < producer.layers() && blocks < MAX_BLOCKS; layer++) {
                ProducerStream stream = producer.stream(layer);
                if (stream.statistics().packets() > 0) {
                    block.wrap(worker.rtcp, ReceiverReport.LENGTH + blocks++ * ReportBlock.LENGTH);
                    stream.report(block, nowNs);
                    anySsrc = stream.ssrc();
                }
            }
        }
        if (blocks > 0) {
            int length = ReceiverReport.write(worker.rtcp, 0, reporterSsrc, blocks);
            length += Remb.write(worker.rtcp, length, reporterSsrc, REMB_BPS, anySsrc);
            send(length, nowNs);
        }
    }

    private void send(int length, long nowNs) {
        transport.sendRtcp(worker.rtcp, 0, length, nowNs);
    }
}
