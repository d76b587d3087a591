package org.confera.meeting.entity;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a meeting is set, as everybody in it may know.
 *
 * @param participantsMay the word of each freedom, and whether it is on
 */
public record SettingsView(boolean lobbyEnabled, boolean locked, Map<String, Boolean> participantsMay) {

    SettingsView(boolean lobbyEnabled, boolean locked, Set<Freedom> freedoms) {
        this(lobbyEnabled, locked, words(freedoms));
    }

    /** How every meeting begins. */
    public static SettingsView initial() {
        return new MeetingSettings().view();
    }

    /** Whether somebody of this role may do this of themselves. */
    public boolean allows(Freedom freedom, Role role) {
        return role.moderates() || participantsMay.get(freedom.word());
    }

    private static Map<String, Boolean> words(Set<Freedom> freedoms) {
        Map<String, Boolean> words = new TreeMap<>();
        Arrays.stream(Freedom.values()).forEach(freedom -> words.put(freedom.word(), freedoms.contains(freedom)));
        return words;
    }
}
