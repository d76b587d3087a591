package org.confera.media.adapter;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.confera.media.api.MediaEvent;
import org.confera.media.api.MediaEventListener;

/**
 * Carries events from the SFU's workers to message-driven beans on one thread of its own, in order. A worker only drops
 * its event into a bounded buffer; what comes before a bean is there waits in it.
 */
final class EventDelivery {
    /** Events kept while nobody takes them; a busy server makes some ten a second. */
    static final int CAPACITY = 10_000;

    private static final long RETRY_MS = 100;
    private static final long STOP_S = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<MediaEvent> waiting = new ArrayDeque<>();
    private final Map<ActivationSpec, MessageEndpointFactory> endpoints = new IdentityHashMap<>();
    private final Thread thread = new Thread(this::deliverAll, "confera-media-events");
    private boolean stopping;
    private boolean forgetting;

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the thread and waits for it; the event in delivery is delivered, those waiting are not. */
    void stop() {
        locked(() -> stopping = true);
        try {
            if (!thread.join(java.time.Duration.ofSeconds(STOP_S))) {
                AdapterLog.LOG.deliveryDidNotEnd(STOP_S);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void activate(ActivationSpec spec, MessageEndpointFactory endpoint) {
        locked(() -> endpoints.put(spec, endpoint));
    }

    void deactivate(ActivationSpec spec) {
        locked(() -> endpoints.remove(spec));
    }

    /** Takes an event on a worker's thread; never waits for a bean. */
    void accept(MediaEvent event) {
        locked(() -> {
            if (waiting.size() == CAPACITY) {
                waiting.poll();
                warnOnce();
            }
            waiting.add(event);
        });
    }

    private void warnOnce() {
        if (!forgetting) {
            forgetting = true;
            AdapterLog.LOG.eventsForgotten(CAPACITY);
        }
    }

    private void deliverAll() {
        try {
            for (MediaEvent event = next(); event != null; event = next()) {
                for (ActivationSpec spec : activated()) {
                    deliver(spec, event);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // somebody wants this thread to end: it does
        }
    }

    /** Waits for an event and somebody who takes it; null to end. */
    private MediaEvent next() throws InterruptedException {
        lock.lock();
        try {
            while (!stopping && (waiting.isEmpty() || endpoints.isEmpty())) {
                changed.await();
            }
            forgetting &= waiting.size() > CAPACITY / 2;
            return stopping ? null : waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    private List<ActivationSpec> activated() {
        lock.lock();
        try {
            return List.copyOf(endpoints.keySet());
        } finally {
            lock.unlock();
        }
    }

    /** Tries again while the container has no endpoint for us, for example before it has resumed. */
    private void deliver(ActivationSpec spec, MediaEvent event) throws InterruptedException {
        MessageEndpointFactory factory = factoryOf(spec);
        while (factory != null && !delivered(factory, event)) {
            factory = pauseAndFind(spec);
        }
    }

    private static boolean delivered(MessageEndpointFactory factory, MediaEvent event) {
        MessageEndpoint endpoint = null;
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
        }
    }

    private MessageEndpointFactory pauseAndFind(ActivationSpec spec) throws InterruptedException {
        lock.lock();
        try {
            if (!stopping) {
                changed.await(RETRY_MS, TimeUnit.MILLISECONDS);
            }
            return stopping ? null : endpoints.get(spec);
        } finally {
            lock.unlock();
        }
    }

    private MessageEndpointFactory factoryOf(ActivationSpec spec) {
        lock.lock();
        try {
            return endpoints.get(spec);
        } finally {
            lock.unlock();
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
