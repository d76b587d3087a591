package org.confera.breakout.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.confera.meeting.entity.KeptOutView;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.Participant;
import org.confera.meeting.entity.Role;
import org.confera.meeting.entity.SettingsView;

/**
 * What the database says of a meeting at one moment, for the live room to follow: how it is set, and of each person who
 * ever asked to come in what they are to it and where they belong.
 *
 * @param split   null while the meeting is not split
 * @param keptOut those whom hosts have put out or turned away
 */
public record Whereabouts(SettingsView settings, SplitView split, Map<UUID, Whereabout> people, List<KeptOutView> keptOut) {

    /**
     * @param breakoutId null for the main room
     * @param assignedId the breakout room meant for them; null if none is
     */
    public record Whereabout(Role role, Membership membership, UUID breakoutId, UUID assignedId) {
        public static Whereabout of(Participant person) {
            return new Whereabout(person.getMeeting().roleOf(person), person.getMeeting().membershipOf(person),
                    person.getBreakoutId().orElse(null), person.getAssignedBreakoutId().orElse(null));
        }
    }

    public Optional<Whereabout> of(UUID participantId) {
        return Optional.ofNullable(people.get(participantId));
    }
}
