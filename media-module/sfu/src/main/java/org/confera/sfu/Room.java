package org.confera.sfu;

/** A Router as other threads see it: which worker it lives on, and whether it is open. */
final class Room {
    private final String id;
    private final MediaWorker worker;
    private final Router router;
    /** Written on the worker's thread only; there it decides. */
    private boolean closed;

    Room(String id, MediaWorker worker, Router.Listener listener) {
        this.id = id;
        this.worker = worker;
        this.router = new Router(id, worker.media(), listener);
    }

    String id() {
        return id;
    }

    MediaWorker worker() {
        return worker;
    }

    /** For use on the worker's thread. */
    Router router() {
        return router;
    }

    boolean isClosed() {
        return closed;
    }

    void close(long nowNs) {
        closed = true;
        router.close(nowNs);
    }
}
