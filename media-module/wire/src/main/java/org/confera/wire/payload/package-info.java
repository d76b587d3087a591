/**
 * The first bytes of a codec's payload, as far as forwarding needs them: where a frame starts, whether it is a key
 * frame, which layer it belongs to. No decoding. For codecs that tell it in a header extension, the AV1 dependency
 * descriptor as well.
 */
package org.confera.wire.payload;
