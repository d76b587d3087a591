package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.confera.media.api.ConnectionCause;
import org.confera.media.api.ConnectionQuality;
import org.confera.media.api.MediaException;
import org.confera.media.api.MediaSource;
import org.confera.media.api.rtp.MediaKind;
import org.confera.sfu.SvcLayers.Mode;
import org.confera.sfu.negotiation.ProducerNegotiation;
import org.confera.wire.rtcp.ReceiverReport;
import org.confera.wire.rtcp.ReportBlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A viewer's layers follow the loss that this viewer reports. */
class LossDrivenLayersTest {
    private final SimulatedRoom room = new SimulatedRoom();
    private final SimulatedRoom.Person bob = room.person("bob");
    private final SimulatedRoom.Person eve = room.person("eve");
    private final List<SvcLayers> senders = new ArrayList<>();
    private Consumer bobs;
    private Consumer eves;

    @BeforeEach
    void startCamera() throws MediaException {
        SvcLayers camera = camera("ann", 77);
        bobs = bob.watch(camera.producer);
        eves = eve.watch(camera.producer);
        seconds(2, 0, 0);
    }

    private SvcLayers camera(String person, long ssrc) throws MediaException {
        return sender(person, room.person(person).produce("camera",
                Parameters.layered("screen", "1", ssrc, null, "L3T3")), ssrc);
    }

    private SvcLayers sender(String person, Producer producer, long ssrc) {
        SvcLayers sender = new Vp9Layers(room, producer, new SimulatedSender(producer, ssrc, 1), Mode.FULL);
        senders.add(sender);
        return sender;
    }

    @Test
    void takesOneLayerAwayAfterTwoSecondsAboveATenth() {
        seconds(1, 20, 0);
        assertEquals("2/2", layers(bobs));
        seconds(2, 20, 0);
        assertEquals("2/1", layers(bobs), "first the fastest temporal layer");
        seconds(2, 20, 0);
        assertEquals("1/2", layers(bobs), "then half the size, with all its motion");
    }

    @Test
    void leavesTheOtherViewerUntouched() {
        int before = eve.got().size();
        seconds(14, 30, 0);
        assertEquals("0/0", layers(bobs));
        assertEquals("2/2", layers(eves));
        assertEquals(14 * 30 * 3 * 2, eve.got().size() - before, "every packet");
        Decoder.decode(senders.getFirst().frames, eve.got());
        Decoder.decode(senders.getFirst().frames, bob.got());
    }

    @Test
    void givesOneBackAfterTenSecondsBelowThreePercent() {
        seconds(5, 20, 0);
        assertEquals("1/2", layers(bobs));
        seconds(9, 1, 0);
        assertEquals("1/2", layers(bobs));
        seconds(2, 1, 0);
        assertEquals("2/1", layers(bobs));
        seconds(10, 1, 0);
        assertEquals("2/2", layers(bobs));
    }

    @Test
    void changesNothingInBetween() {
        seconds(5, 20, 0);
        seconds(40, 5, 0);
        assertEquals("1/2", layers(bobs));
        for (int i = 0; i < 20; i++) {
            seconds(1, 15, 0);
            seconds(1, 5, 0);
        }
        assertEquals("1/2", layers(bobs), "never two seconds long");
    }

    /** A sender's lossy uplink leaves gaps in every viewer's numbers; none of them could help it by seeing less. */
    @Test
    void blamesNoViewerForWhatNeverCame() {
        senders.getFirst().lost = 5;
        seconds(10, 20, 20);
        assertEquals("2/2", layers(bobs));
        assertEquals("2/2", layers(eves));
    }

    @Test
    void treatsEqualsAsEquals() throws MediaException {
        Consumer second = bob.watch(camera("carl", 88).producer);
        seconds(2, 0, 0);
        seconds(3, 20, 0);
        assertEquals("2/1", layers(bobs));
        assertEquals("2/1", layers(second));
    }

    @Test
    void reducesTheLargestFirst() throws MediaException {
        Consumer small = bob.watch(camera("carl", 88).producer);
        small.preferLayers(0, -1, room.nowNs);
        seconds(2, 0, 0);
        seconds(5, 20, 0);
        assertEquals("1/2", layers(bobs));
        assertEquals("0/2", layers(small));
    }

    /** A tile that is scrolled away, a camera whose sender is gone: they stand where they stood, and send nothing. */
    @Test
    void asksNothingOfTracksThatAreNotSent() throws MediaException {
        Consumer hidden = bob.watch(camera("carl", 88).producer);
        seconds(2, 0, 0);
        hidden.pause();
        seconds(5, 20, 0);
        assertEquals("1/2", layers(bobs));
        seconds(11, 0, 0);
        assertEquals("2/1", layers(bobs));
        hidden.resume(room.nowNs);
        senders.getLast().keyNext = true;
        seconds(1, 5, 0);
        assertEquals("2/2", layers(hidden));
    }

    @Test
    void blamesNoConnectionForATileThatIsHidden() {
        seconds(5, 20, 0);
        assertEquals("1/2", layers(bobs));
        bobs.pause();
        seconds(15, 0, 0);
        assertEquals(ConnectionQuality.PERFECT, room.router.quality().of("bob"));
    }

    @Test
    void keepsTheScreenUntilNoCameraCanGiveMoreAndThenItsSize() throws MediaException {
        Producer screen = room.person("carl").up.produce("screen", MediaSource.SCREEN,
                ProducerNegotiation.negotiate(MediaKind.VIDEO, Parameters.layered("screen", "1", 88, null, "L3T3")), false);
        sender("carl", screen, 88);
        Consumer shown = bob.watch(screen);
        seconds(2, 0, 0);
        seconds(14, 20, 0);
        assertEquals("0/0", layers(bobs));
        assertEquals("2/2", layers(shown));
        seconds(4, 20, 0);
        assertEquals("2/0", layers(shown), "motion goes before size");
        for (int i = 0; i < 60 && !layers(shown).equals("2/2"); i++) {
            assertEquals("0/0", layers(bobs), "the screen recovers first");
            seconds(1, 0, 0);
        }
        assertEquals("2/2", layers(shown));
    }

    @Test
    void boundsWhatATileWantsAndNoMore() {
        seconds(3, 20, 0);
        assertEquals("2/1", layers(bobs));
        bobs.preferLayers(1, -1, room.nowNs);
        seconds(1, 5, 0);
        assertEquals("1/2", layers(bobs), "the bound lies above what is wanted");
        bobs.preferLayers(2, -1, room.nowNs);
        seconds(1, 5, 0);
        assertEquals("2/1", layers(bobs));
    }

    @Test
    void theViewersConnectionIsToBlameUntilAllLayersAreBack() {
        seconds(5, 20, 0);
        seconds(8, 0, 0);
        assertEquals("1/2", layers(bobs));
        assertEquals(new ConnectionQuality(6, ConnectionCause.DOWNLINK), room.router.quality().of("bob"), "the loss is over");
        assertTrue(room.router.stats("bob", room.nowNs).consumers().getFirst().layersReduced());
        bobs.preferLayers(1, -1, room.nowNs);
        seconds(6, 0, 0);
        assertEquals(ConnectionQuality.PERFECT, room.router.quality().of("bob"), "a small tile gets all that it wants");
        bobs.preferLayers(2, -1, room.nowNs);
        seconds(30, 0, 0);
        assertEquals("2/2", layers(bobs));
        assertEquals(ConnectionQuality.PERFECT, room.router.quality().of("bob"));
        assertEquals(ConnectionQuality.PERFECT, room.router.quality().of("eve"));
    }

    /** Lets senders send and viewers report once a second. */
    private void seconds(int seconds, int bobsLossPercent, int evesLossPercent) {
        for (int i = 0; i < seconds; i++) {
            for (int picture = 0; picture < 30; picture++) {
                senders.forEach(SvcLayers::sendQuietly);
                room.pass(picture % 3 == 2 ? 34 : 33);
            }
            bob.down.consumers().forEach(consumer -> report(bob, consumer, bobsLossPercent));
            eve.down.consumers().forEach(consumer -> report(eve, consumer, evesLossPercent));
        }
    }

    private void report(SimulatedRoom.Person viewer, Consumer consumer, int lossPercent) {
        byte[] bytes = new byte[ReceiverReport.LENGTH + ReportBlock.LENGTH];
        int length = ReceiverReport.write(bytes, 0, 1, 1);
        ReportBlock block = new ReportBlock();
        block.wrap(bytes, ReceiverReport.LENGTH);
        long highest = viewer.got().stream().filter(packet -> packet.rtp().ssrc() == consumer.ssrc())
                .reduce((_, last) -> last).map(SentRtp::sequence).orElse(0);
        int fraction = Math.min(255, lossPercent * 256 / 100);
        block.ssrc(consumer.ssrc()).fractionLost(fraction).cumulativeLost(0).highestSequence(highest).jitter(0)
                .lastSenderReport(0).delaySinceLastSenderReport(0);
        viewer.down.onRtcp(bytes, 0, length, room.nowNs);
    }

    private String layers(Consumer consumer) {
        consumer.layers().changed(room.nowNs);
        assertTrue(consumer.layers().spatial() >= 0);
        return consumer.layers().spatial() + "/" + consumer.layers().temporal();
    }
}
