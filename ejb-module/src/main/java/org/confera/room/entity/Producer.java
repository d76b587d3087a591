package org.confera.room.entity;

import org.confera.media.api.MediaSource;
import org.confera.media.api.rtp.MediaKind;

/** A track that somebody sends. Guarded by its room's lock. */
public final class Producer {
    private final String id;
    private final String transportId;
    private final MediaKind kind;
    private final MediaSource source;
    private boolean paused;
    private long number;

    /** @throws IllegalArgumentException if such a source can't be of such a kind */
    public Producer(String id, String transportId, MediaKind kind, MediaSource source, boolean paused) {
        checkKind(kind, source);
        this.id = id;
        this.transportId = transportId;
        this.kind = kind;
        this.source = source;
        this.paused = paused;
    }

    /** @throws IllegalArgumentException if such a source can't be of such a kind */
    public static void checkKind(MediaKind kind, MediaSource source) {
        MediaKind expected = switch (source) {
            case MICROPHONE, SCREEN_AUDIO -> MediaKind.AUDIO;
            case CAMERA, SCREEN -> MediaKind.VIDEO;
        };
        if (kind != expected) {
            throw new IllegalArgumentException("kind is '" + kind.word() + "', but source '" + source.word()
                    + "' must be of kind '" + expected.word() + "'.");
        }
    }

    String id() {
        return id;
    }

    String transportId() {
        return transportId;
    }

    MediaKind kind() {
        return kind;
    }

    MediaSource source() {
        return source;
    }

    /** The room counts the tracks that start in it. */
    void number(long next) {
        number = next;
    }

    boolean isPaused() {
        return paused;
    }

    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
    }

    ProducerView view() {
        return new ProducerView(id, kind, source, paused, number);
    }
}
