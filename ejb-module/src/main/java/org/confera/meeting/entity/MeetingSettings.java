package org.confera.meeting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How the hosts have set a meeting: its door, and what participants may. Part of its {@link Meeting}. */
@Embeddable
public class MeetingSettings {
    @Column(name = "lobby_enabled", nullable = false)
    private boolean lobbyEnabled = true;
    @Column(nullable = false)
    private boolean locked;
    /** Names of the freedoms that are off, comma-separated: a new freedom is on in every meeting there is. */
    @Column(name = "switched_off", nullable = false, length = 200)
    private String switchedOff = "";

    protected MeetingSettings() {
    }

    public boolean isLobbyEnabled() {
        return lobbyEnabled;
    }

    public boolean isLocked() {
        return locked;
    }

    /** What participants may. */
    public Set<Freedom> freedoms() {
        EnumSet<Freedom> freedoms = EnumSet.allOf(Freedom.class);
        Arrays.stream(switchedOff.split(",")).filter(name -> !name.isEmpty()).map(Freedom::valueOf).forEach(freedoms::remove);
        return freedoms;
    }

    void enableLobby(boolean enabled) {
        lobbyEnabled = enabled;
    }

    void lock(boolean shut) {
        locked = shut;
    }

    void allow(Freedom freedom, boolean allowed) {
        Set<Freedom> freedoms = freedoms();
        if (allowed) {
            freedoms.add(freedom);
        } else {
            freedoms.remove(freedom);
        }
        switchedOff = Arrays.stream(Freedom.values()).filter(each -> !freedoms.contains(each)).map(Enum::name)
                .collect(Collectors.joining(","));
    }

    /** As people are shown it. */
    public SettingsView view() {
        return new SettingsView(lobbyEnabled, locked, freedoms());
    }
}
