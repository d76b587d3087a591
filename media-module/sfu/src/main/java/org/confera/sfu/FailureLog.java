package org.confera.sfu;

/**
 * Our own bugs that a packet or a command brought to light: counted all, logged the first time and then ever more
 * rarely, so that a flood of them does not become a flood of lines. Written by the worker's thread.
 */
final class FailureLog {
    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    private volatile long count;

    void record(String during, Throwable failure) {
        long number = count + 1;
        count = number;
        if (Long.bitCount(number) == 1) {
            LOG.log(System.Logger.Level.ERROR, "CONFERA-SFU-0001: failure " + number + " of a media worker, during "
                    + during + ". The worker goes on; please report this.", failure);
        }
    }

    long count() {
        return count;
    }
}
