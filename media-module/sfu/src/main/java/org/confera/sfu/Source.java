package org.confera.sfu;

import org.confera.sfu.stream.ProducerStream;

/**
 * What stands behind an SSRC that a browser sends with.
 *
 * @param rtx true for the retransmissions of the stream
 */
record Source(Producer producer, ProducerStream stream, boolean rtx) {
}
