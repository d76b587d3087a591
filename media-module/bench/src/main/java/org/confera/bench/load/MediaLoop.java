package org.confera.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.confera.client.ClientTransport;

/** The thread that sends and receives for several people. Other threads hand it work. */
final class MediaLoop implements AutoCloseable {
    /** Of a track that is not frozen. */
    static final long FLOWING_NS = 2_000_000_000L;

    private static final long MAX_REST_NS = 20_000_000L;

    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final List<PersonMedia> people = new ArrayList<>();
    private final Selector selector;
    private final Thread thread;
    private volatile boolean closing;

    MediaLoop(int number) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofPlatform().name("load-media-" + number).daemon().start(this::run);
    }

    /** Has something done on the loop's thread. */
    <T> CompletableFuture<T> call(Supplier<T> command) {
        CompletableFuture<T> done = new CompletableFuture<>();
        commands.add(() -> {
            try {
                done.complete(command.get());
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
        selector.wakeup();
        return done;
    }

    /** Drives somebody's media from now on; both transports are connected. */
    CompletableFuture<PersonMedia> add(PersonMedia media) {
        return call(() -> {
            try {
                media.up().selectable().register(selector, SelectionKey.OP_READ, new Ear(media, media.up()));
                media.down().selectable().register(selector, SelectionKey.OP_READ, new Ear(media, media.down()));
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
            people.add(media);
            return media;
        });
    }

    /** Who hears what comes on a channel. */
    private record Ear(PersonMedia media, ClientTransport transport) {
    }

    private void run() {
        while (!closing) {
            for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
                command.run();
            }
            long nowNs = System.nanoTime();
            long restNs = tick(nowNs) - System.nanoTime();
            select(Math.min(restNs, MAX_REST_NS));
        }
    }

    private long tick(long nowNs) {
        long dueNs = nowNs + MAX_REST_NS;
        for (PersonMedia media : people) {
            try {
                dueNs = Math.min(dueNs, media.onTick(nowNs));
            } catch (IOException gone) {
                // its consumers' silence shows in the figures
            }
        }
        return dueNs;
    }

    private void select(long restNs) {
        try {
            if (restNs > 0) {
                selector.select(this::read, Math.max(1, restNs / 1_000_000)); // late by less than a millisecond, but never spinning
            } else {
                selector.selectNow(this::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) {
        Ear ear = (Ear) key.attachment();
        try {
            ear.media().read(ear.transport());
        } catch (IOException gone) {
            key.cancel();
        }
    }

    /** Begins to measure. */
    CompletableFuture<Void> clear() {
        return call(() -> {
            people.forEach(PersonMedia::clear);
            return null;
        });
    }

    /** What was measured since. */
    Figures figures() {
        return call(() -> {
            Figures figures = new Figures();
            people.forEach(media -> media.addTo(figures, System.nanoTime()));
            return figures;
        }).join();
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        selector.wakeup();
        thread.join();
    }
}
