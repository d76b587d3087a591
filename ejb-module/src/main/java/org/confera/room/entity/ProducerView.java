package org.confera.room.entity;

import org.confera.media.api.MediaSource;
import org.confera.media.api.rtp.MediaKind;

/** A track that somebody sends, as others see it; {@code paused} is the state in the SFU. */
public record ProducerView(String id, MediaKind kind, MediaSource source, boolean paused) {
}
