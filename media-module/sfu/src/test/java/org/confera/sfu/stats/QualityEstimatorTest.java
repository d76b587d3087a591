package org.confera.sfu.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.confera.media.api.ConnectionCause;
import org.confera.media.api.ConnectionQuality;
import org.confera.media.api.QualityLimitation;
import org.junit.jupiter.api.Test;

class QualityEstimatorTest {
    private final QualityEstimator person = new QualityEstimator();
    private final List<ConnectionQuality> told = new ArrayList<>();

    @Test
    void nothingIsToldOfAGoodConnection() {
        seconds(60, () -> {
            person.sent(200, 1);
            person.received(900, 4);
            person.jitter(0.008);
            person.roundTrip(0.080);
            person.camera(30);
        });
        assertEquals(List.of(), told);
    }

    @Test
    void lossOnTheWayToUsIsTheUplinkWithinThreeSeconds() {
        seconds(10, this::good);
        seconds(3, () -> {
            person.sent(200, 20);
            person.received(900, 0);
        });
        assertEquals(List.of(new ConnectionQuality(5, ConnectionCause.UPLINK)), told);
    }

    @Test
    void unevenSoundIsTheUplink() {
        seconds(3, () -> person.jitter(0.100));
        assertEquals(new ConnectionQuality(7, ConnectionCause.UPLINK), told.getLast());
    }

    @Test
    void silenceOfASenderIsTheUplinkAtItsWorst() {
        seconds(3, person::silent);
        assertEquals(new ConnectionQuality(0, ConnectionCause.UPLINK), told.getLast());
    }

    @Test
    void lossThatAViewerReportsIsTheDownlink() {
        seconds(3, () -> {
            person.sent(200, 0);
            person.received(900, 90);
        });
        assertEquals(List.of(new ConnectionQuality(5, ConnectionCause.DOWNLINK)), told);
    }

    @Test
    void aLongRoundTripIsTheDownlink() {
        seconds(3, () -> person.roundTrip(0.550));
        assertEquals(new ConnectionQuality(7, ConnectionCause.DOWNLINK), told.getLast());
    }

    @Test
    void picturesMadeSmallerByLossAreTheDownlink() {
        seconds(3, person::layersReduced);
        assertEquals(new ConnectionQuality(6, ConnectionCause.DOWNLINK), told.getLast());
    }

    @Test
    void aBusyProcessorIsTheDevice() {
        person.limitation(QualityLimitation.CPU);
        seconds(3, this::good);
        assertEquals(List.of(new ConnectionQuality(6, ConnectionCause.DEVICE)), told);
        person.limitation(QualityLimitation.NONE);
        seconds(6, this::good);
        assertEquals(ConnectionQuality.PERFECT, told.getLast());
    }

    @Test
    void aBrowserBoundByItsNetworkIsTheUplink() {
        person.limitation(QualityLimitation.BANDWIDTH);
        seconds(3, this::good);
        assertEquals(List.of(new ConnectionQuality(6, ConnectionCause.UPLINK)), told);
    }

    @Test
    void aSlowCameraIsTheDeviceUnlessTheNetworkIsBad() {
        seconds(3, () -> {
            person.sent(200, 0);
            person.camera(6);
        });
        assertEquals(List.of(new ConnectionQuality(5, ConnectionCause.DEVICE)), told);
        seconds(7, () -> {
            person.sent(200, 40);
            person.camera(6);
        });
        assertEquals(new ConnectionQuality(2, ConnectionCause.UPLINK), told.getLast());
    }

    @Test
    void aCameraThatStandsStillIsTheDevice() {
        seconds(3, () -> {
            person.sent(50, 0);
            person.camera(0);
        });
        assertEquals(new ConnectionQuality(3, ConnectionCause.DEVICE), told.getLast());
    }

    @Test
    void theCauseStaysWhileAnotherIsOnlyAsBad() {
        seconds(3, () -> person.received(900, 90));
        seconds(10, () -> {
            person.sent(200, 20);
            person.received(900, 90);
        });
        assertEquals(List.of(new ConnectionQuality(5, ConnectionCause.DOWNLINK)), told);
    }

    @Test
    void aShortBurstIsNotTold() {
        for (int i = 0; i < 20; i++) {
            seconds(1, () -> person.sent(200, 100));
            seconds(4, this::good);
        }
        assertEquals(List.of(), told);
    }

    @Test
    void steadyLossDoesNotFlap() {
        Random random = new Random(3);
        seconds(300, () -> {
            int lost = 0;
            for (int i = 0; i < 200; i++) {
                lost += random.nextInt(100) < 5 ? 1 : 0;
            }
            person.sent(200, lost);
        });
        assertTrue(told.size() <= 12, told.size() + " changes in five minutes: " + told);
        assertTrue(told.stream().skip(2).allMatch(quality -> Math.abs(quality.score() - 7) <= 1), told.toString());
    }

    private void good() {
        person.sent(200, 0);
        person.received(900, 0);
        person.camera(30);
    }

    private void seconds(int count, Runnable measured) {
        for (int i = 0; i < count; i++) {
            measured.run();
            if (person.evaluate()) {
                told.add(person.quality());
            }
        }
    }
}
