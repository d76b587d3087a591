package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaEvent.ProducerScoreChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventDispatchTest {
    @Test
    void deliversInOrderEvenAfterAReceiverFailed() throws InterruptedException {
        BlockingQueue<Integer> scores = new LinkedBlockingQueue<>();
        try (EventDispatch dispatch = new EventDispatch(event -> {
            int score = ((ProducerScoreChanged) event).score();
            if (score == 1) {
                throw new IllegalStateException("this stack trace belongs to a test");
            }
            scores.add(score);
        })) {
            for (int i = 0; i < 4; i++) {
                dispatch.raise(score(i));
            }
            for (int expected : new int[] {0, 2, 3}) {
                assertEquals(expected, scores.poll(30, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void aHangingReceiverHoldsNobodyUp() {
        CountDownLatch never = new CountDownLatch(1);
        try (EventDispatch dispatch = new EventDispatch(_ -> {
            try {
                never.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        })) {
            dispatch.raise(score(0));
            for (int i = 0; i < EventDispatch.CAPACITY + 10; i++) {
                dispatch.raise(score(i));
            }
            assertEquals(10, dispatch.lost(), 1);
        }
    }

    private static MediaEvent score(int score) {
        return new ProducerScoreChanged("room", "ann", "p", score);
    }
}
