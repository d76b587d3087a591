package org.confera.room.entity;

import java.util.UUID;

/** The breakout room that a person is in, as they are told. */
public record PlaceView(UUID breakoutId, String name) {
}
