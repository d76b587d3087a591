package org.confera.room.entity;

import java.util.List;
import java.util.UUID;
import org.confera.meeting.entity.Role;

/** A person in the room as others see them; {@code connected} is false while their network is lost. */
public record ParticipantView(UUID id, String displayName, Role role, boolean connected,
        List<ProducerView> producers) {
}
