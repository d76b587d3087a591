package org.confera.sfu.stats;

/**
 * One worker at one moment. Bit rates are of all datagrams of its rooms.
 *
 * @param busy            share of its time that it worked in the last second, 0 to 1
 * @param refusedBySocket datagrams that the system did not take, since its start
 * @param failures        bugs that packets and commands have met, since its start
 */
public record WorkerStats(int number, int port, double busy, int rooms, int transports, long bitrateInBps, long bitrateOutBps,
        long refusedBySocket, long failures) {
}
