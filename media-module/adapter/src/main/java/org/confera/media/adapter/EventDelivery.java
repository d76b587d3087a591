package org.confera.media.adapter;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaEventListener;

/**
 * Hands events to message-driven beans, in order, on the one thread on which the SFU tells them. While there is no bean
 * yet it keeps that thread waiting: behind it the SFU has a bounded queue, so nothing is lost and no worker waits.
 */
final class EventDelivery implements Consumer<MediaEvent> {
    private static final long RETRY_MS = 100;
    private static final long STOP_S = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Held while a bean works, so that a stop can wait for it. */
    private final ReentrantLock delivering = new ReentrantLock();
    private final Map<ActivationSpec, MessageEndpointFactory> endpoints = new IdentityHashMap<>();
    private boolean stopped;

    void activate(ActivationSpec spec, MessageEndpointFactory endpoint) {
        locked(() -> endpoints.put(spec, endpoint));
    }

    void deactivate(ActivationSpec spec) {
        locked(() -> endpoints.remove(spec));
    }

    /** From now on events are dropped; waits for a bean that has one in its hands. */
    void stop() {
        locked(() -> stopped = true);
        try {
            if (delivering.tryLock(STOP_S, TimeUnit.SECONDS)) {
                delivering.unlock();
            } else {
                AdapterLog.LOG.deliveryDidNotEnd(STOP_S);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void accept(MediaEvent event) {
        try {
            for (ActivationSpec spec : awaitEndpoints()) {
                deliver(spec, event);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the SFU ends this thread
        }
    }

    /** Those activated, at least one; none after a stop. */
    private List<ActivationSpec> awaitEndpoints() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!stopped && endpoints.isEmpty()) {
                changed.await();
            }
            return stopped ? List.of() : List.copyOf(endpoints.keySet());
        } finally {
            lock.unlock();
        }
    }

    /** Tries again while the container has no endpoint for us, for example before it has resumed. */
    private void deliver(ActivationSpec spec, MediaEvent event) throws InterruptedException {
        MessageEndpointFactory factory = factoryOf(spec, 0);
        while (factory != null && !delivered(factory, event)) {
            factory = factoryOf(spec, RETRY_MS);
        }
    }

    /** The bean's factory after a pause; null if it has left meanwhile. */
    private MessageEndpointFactory factoryOf(ActivationSpec spec, long pauseMs) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (pauseMs > 0 && !stopped) {
                changed.await(pauseMs, TimeUnit.MILLISECONDS);
            }
            return stopped ? null : endpoints.get(spec);
        } finally {
            lock.unlock();
        }
    }

    private boolean delivered(MessageEndpointFactory factory, MediaEvent event) {
        MessageEndpoint endpoint = null;
        delivering.lock();
        try {
            endpoint = factory.createEndpoint(null);
            ((MediaEventListener) endpoint).onMediaEvent(event);
            return true;
        } catch (UnavailableException _) {
            return false;
        } catch (RuntimeException e) {
            AdapterLog.LOG.eventFailed(event, e);
            return true;
        } finally {
            if (endpoint != null) {
                endpoint.release();
            }
            delivering.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
