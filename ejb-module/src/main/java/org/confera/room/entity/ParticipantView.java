package org.confera.room.entity;

import java.util.List;
import java.util.UUID;
import org.confera.media.api.ConnectionQuality;
import org.confera.meeting.entity.Role;

/**
 * A person in the room as others see them.
 *
 * @param connected         false while their network is lost
 * @param connectionQuality as the SFU has noticed it
 */
public record ParticipantView(UUID id, String displayName, Role role, boolean connected,
        ConnectionQuality connectionQuality, List<ProducerView> producers) {
}
