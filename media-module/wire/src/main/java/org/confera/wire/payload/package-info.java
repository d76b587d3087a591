/**
 * The first bytes of a codec's payload, as far as forwarding needs them: where a frame starts, whether it is a key
 * frame, which layer it belongs to. No decoding.
 */
package org.confera.wire.payload;
