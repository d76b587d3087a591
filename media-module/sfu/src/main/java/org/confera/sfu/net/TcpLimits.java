package org.confera.sfu.net;

import java.util.List;

/**
 * How many connections there may be. A browser opens one for each of our addresses and each of its transports, also
 * where UDP works: a meeting of a hundred behind one office's address must fit.
 *
 * @param total               in all
 * @param perSource           of one address (one /64 of IPv6)
 * @param strangers           in all, of those that nothing was sent to yet
 * @param strangersPerSource  of one address
 */
record TcpLimits(int total, int perSource, int strangers, int strangersPerSource) {
    static final TcpLimits DEFAULT = new TcpLimits(4_000, 2_000, 1_000, 400);

    /** Who must go for the newcomer to stay: the oldest stranger, the newcomer itself, or nobody (null). */
    TcpConnection displaced(List<TcpConnection> connections, TcpConnection newcomer) {
        int ofSource = 0;
        int unknown = 0;
        int unknownOfSource = 0;
        TcpConnection oldest = null;
        TcpConnection oldestOfSource = null;
        for (TcpConnection connection : connections) {
            boolean same = connection.isFromSourceOf(newcomer);
            ofSource += same ? 1 : 0;
            if (connection.isAnswered()) {
                continue;
            }
            unknown++;
            oldest = oldest == null ? connection : oldest;
            if (same) {
                unknownOfSource++;
                oldestOfSource = oldestOfSource == null ? connection : oldestOfSource;
            }
        }
        if (ofSource >= perSource || unknownOfSource >= strangersPerSource) {
            return oldestOfSource == null ? newcomer : oldestOfSource;
        }
        if (connections.size() >= total || unknown >= strangers) {
            return oldest == null ? newcomer : oldest;
        }
        return null;
    }
}
