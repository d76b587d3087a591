package org.confera.media.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.confera.media.api.MediaEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventDeliveryTest {
    private final EventDelivery delivery = new EventDelivery();
    private final Bean bean = new Bean();
    private final SfuActivationSpec spec = new SfuActivationSpec();
    /** Tells events as the SFU does: on one thread that may wait. */
    private final ExecutorService sfu = Executors.newSingleThreadExecutor(task -> new Thread(task, "sfu"));

    @AfterEach
    void stop() throws InterruptedException {
        delivery.stop();
        sfu.shutdownNow();
        assertTrue(sfu.awaitTermination(20, TimeUnit.SECONDS), "the SFU's thread hangs in the delivery");
    }

    @Test
    void deliversInOrderOnTheSfusThread() {
        delivery.activate(spec, bean);
        send(3);
        assertEquals(List.of(0, 1, 2), bean.take(3));
        assertEquals("sfu", bean.lastThread());
        assertEquals(3, bean.released());
    }

    @Test
    void keepsWhatHappensBeforeABeanIsThere() {
        send(2);
        delivery.activate(spec, bean);
        assertEquals(List.of(0, 1), bean.take(2));
    }

    @Test
    void triesAgainUntilTheContainerHasAnEndpoint() {
        bean.unavailable(2);
        delivery.activate(spec, bean);
        send(2);
        assertEquals(List.of(0, 1), bean.take(2));
    }

    @Test
    void goesOnAfterABeanThatFails() {
        bean.failing(1);
        delivery.activate(spec, bean);
        send(2);
        assertEquals(List.of(1), bean.take(1));
        assertEquals(2, bean.released());
    }

    @Test
    void deliversNothingToABeanThatHasLeft() {
        delivery.activate(spec, bean);
        delivery.deactivate(spec);
        Bean next = new Bean();
        send(1);
        delivery.activate(new SfuActivationSpec(), next);
        assertEquals(List.of(0), next.take(1));
        assertNull(bean.lastThread());
    }

    @Test
    void forgetsABeanThatLeavesWhileItIsUnavailable() {
        bean.unavailable(Integer.MAX_VALUE);
        delivery.activate(spec, bean);
        send(2);
        Bean next = new Bean();
        delivery.deactivate(spec);
        delivery.activate(new SfuActivationSpec(), next);
        int first = next.take(1).getFirst();
        assertTrue(first <= 1, "got " + first);
        assertNull(bean.lastThread());
    }

    @Test
    void tellsEveryBean() {
        Bean second = new Bean();
        delivery.activate(spec, bean);
        delivery.activate(new SfuActivationSpec(), second);
        send(1);
        assertEquals(List.of(0), bean.take(1));
        assertEquals(List.of(0), second.take(1));
    }

    @Test
    void dropsEventsAfterAStop() {
        delivery.activate(spec, bean);
        delivery.stop();
        delivery.accept(new MediaEvent.ProducerScoreChanged("room", "person", "producer", 0));
        assertNull(bean.lastThread());
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            MediaEvent event = new MediaEvent.ProducerScoreChanged("room", "person", "producer", i);
            sfu.execute(() -> delivery.accept(event));
        }
    }
}
