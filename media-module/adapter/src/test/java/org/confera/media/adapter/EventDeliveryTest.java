package org.confera.media.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.IntStream;
import org.confera.media.api.MediaEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventDeliveryTest {
    private final EventDelivery delivery = new EventDelivery();
    private final Bean bean = new Bean();
    private final SfuActivationSpec spec = new SfuActivationSpec();

    @AfterEach
    void stop() {
        delivery.stop();
    }

    @Test
    void deliversInOrderOnItsOwnThread() {
        delivery.start();
        delivery.activate(spec, bean);
        send(3);
        assertEquals(List.of(0, 1, 2), bean.take(3));
        assertEquals("confera-media-events", bean.lastThread());
        assertEquals(3, bean.released());
    }

    @Test
    void keepsWhatHappensBeforeABeanIsThere() {
        send(2);
        delivery.start();
        send(1);
        delivery.activate(spec, bean);
        assertEquals(List.of(0, 1, 0), bean.take(3));
    }

    @Test
    void triesAgainUntilTheContainerHasAnEndpoint() {
        bean.unavailable(2);
        delivery.start();
        delivery.activate(spec, bean);
        send(2);
        assertEquals(List.of(0, 1), bean.take(2));
    }

    @Test
    void goesOnAfterABeanThatFails() {
        bean.failing(1);
        delivery.start();
        delivery.activate(spec, bean);
        send(2);
        assertEquals(List.of(1), bean.take(1));
        assertEquals(2, bean.released());
    }

    @Test
    void forgetsTheOldestWhenNobodyTakesThem() {
        send(EventDelivery.CAPACITY + 5);
        delivery.activate(spec, bean);
        delivery.start();
        List<Integer> got = bean.take(EventDelivery.CAPACITY);
        assertEquals(IntStream.range(5, EventDelivery.CAPACITY + 5).boxed().toList(), got);
    }

    @Test
    void deliversNothingToABeanThatHasLeft() {
        delivery.activate(spec, bean);
        delivery.deactivate(spec);
        Bean next = new Bean();
        delivery.activate(new SfuActivationSpec(), next);
        delivery.start();
        send(1);
        assertEquals(List.of(0), next.take(1));
        assertNull(bean.lastThread());
    }

    @Test
    void tellsEveryBean() {
        Bean second = new Bean();
        delivery.activate(spec, bean);
        delivery.activate(new SfuActivationSpec(), second);
        delivery.start();
        send(1);
        assertEquals(List.of(0), bean.take(1));
        assertEquals(List.of(0), second.take(1));
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            delivery.accept(new MediaEvent.ProducerScoreChanged("room", "person", "producer", i));
        }
    }
}
