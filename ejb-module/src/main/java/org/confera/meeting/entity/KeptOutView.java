package org.confera.meeting.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Somebody whom a host has put out or turned away, as hosts and co-hosts see them.
 *
 * @param by the host's name; empty if it is not known
 */
public record KeptOutView(UUID participantId, String displayName, String by) {

    /** Those of a meeting's people who are kept out, by name. */
    public static List<KeptOutView> among(Collection<Participant> people) {
        Map<UUID, Participant> byId = people.stream().collect(Collectors.toMap(Participant::getId, Function.identity()));
        return people.stream().filter(KeptOutView::isKeptOut)
                .map(person -> new KeptOutView(person.getId(), person.getDisplayName(),
                        person.getKeptOutById().map(byId::get).map(Participant::getDisplayName).orElse("")))
                .sorted(Comparator.comparing(KeptOutView::displayName).thenComparing(KeptOutView::participantId)).toList();
    }

    private static boolean isKeptOut(Participant person) {
        Membership membership = person.getMeeting().membershipOf(person);
        return membership == Membership.REJECTED || membership == Membership.REMOVED;
    }
}
