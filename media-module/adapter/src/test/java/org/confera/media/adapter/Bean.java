package org.confera.media.adapter;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.XAResource;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaEventListener;

/** A message-driven bean with its container: notes the scores that it is told, can be unavailable and can fail. */
final class Bean implements MessageEndpointFactory {
    private static final long PATIENCE_S = 20;

    private final BlockingQueue<Integer> scores = new LinkedBlockingQueue<>();
    private final AtomicInteger released = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger failing = new AtomicInteger();
    private volatile String lastThread;

    void unavailable(int times) {
        unavailable.set(times);
    }

    void failing(int times) {
        failing.set(times);
    }

    /** The next scores; waits for them. */
    List<Integer> take(int count) {
        List<Integer> taken = new ArrayList<>();
        try {
            while (taken.size() < count) {
                Integer score = scores.poll(PATIENCE_S, TimeUnit.SECONDS);
                assertNotNull(score, () -> "only " + taken.size() + " of " + count + " events came");
                taken.add(score);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return taken;
    }

    String lastThread() {
        return lastThread;
    }

    /** Endpoints given back. */
    int released() {
        return released.get();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource xaResource) throws UnavailableException {
        if (unavailable.getAndDecrement() > 0) {
            throw new UnavailableException("the server is suspended");
        }
        return new Endpoint();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource xaResource, long timeout) throws UnavailableException {
        return createEndpoint(xaResource);
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
        return false;
    }

    @Override
    public String getActivationName() {
        return "bean";
    }

    @Override
    public Class<?> getEndpointClass() {
        return Endpoint.class;
    }

    private final class Endpoint implements MessageEndpoint, MediaEventListener {
        private Integer score;

        @Override
        public void onMediaEvent(MediaEvent event) {
            lastThread = Thread.currentThread().getName();
            if (failing.getAndDecrement() > 0) {
                throw new IllegalStateException("thrown by the test");
            }
            score = ((MediaEvent.ProducerScoreChanged) event).score();
        }

        @Override
        public void release() {
            released.incrementAndGet();
            if (score != null) {
                scores.add(score);
            }
        }

        @Override
        public void beforeDelivery(Method method) {
            throw new UnsupportedOperationException("the container begins transactions itself");
        }

        @Override
        public void afterDelivery() {
            throw new UnsupportedOperationException("the container ends transactions itself");
        }
    }
}
