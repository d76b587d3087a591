package org.confera.room.entity;

import org.confera.media.api.MediaSource;
import org.confera.media.api.rtp.MediaKind;

/**
 * A track that somebody sends, as others see it.
 *
 * @param paused the state in the SFU
 * @param number greater than that of every track that started earlier in this room: shares are shown in that order
 */
public record ProducerView(String id, MediaKind kind, MediaSource source, boolean paused, long number) {
}
