package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confera.invitation.boundary.Invitee;
import org.confera.schedule.boundary.Planned;
import org.confera.schedule.entity.PlanField;
import org.confera.schedule.entity.PlanRequest;

/** The fields of the schedule page. What is in them is text until the plan is read. */
@Named("scheduleForm")
@RequestScoped
public class ScheduleForm {

    private static final int PRESET_MINUTES = 30;
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> !zone.startsWith("SystemV/")).sorted().toList();

    private String title;
    private String description;
    private String start;
    private String zone;
    private String minutes;
    private boolean lobby = true;
    private String coHosts;
    private String invitees;
    private String typed;

    /** The next half hour, for half an hour; the page moves it to the zone of its browser. */
    void begin() {
        ZoneId here = ZoneId.systemDefault();
        zone = here.getId();
        start = FIELD.format(nextHalfHour(LocalDateTime.now(here)));
        minutes = String.valueOf(PRESET_MINUTES);
    }

    static LocalDateTime nextHalfHour(LocalDateTime now) {
        LocalDateTime hour = now.truncatedTo(ChronoUnit.HOURS);
        return now.getMinute() < PRESET_MINUTES ? hour.plusMinutes(PRESET_MINUTES) : hour.plusHours(1);
    }

    void show(Planned planned) {
        title = planned.title();
        description = planned.description();
        start = FIELD.format(planned.start());
        zone = planned.zone().getId();
        minutes = String.valueOf(planned.duration().toMinutes());
        lobby = planned.lobby();
        coHosts = addresses(planned, true);
        invitees = addresses(planned, false);
    }

    private static String addresses(Planned planned, boolean coHosts) {
        return planned.invitees().stream().filter(invitee -> invitee.coHost() == coHosts).map(Invitee::address).collect(Collectors.joining(", "));
    }

    PlanRequest request() {
        return new PlanRequest(title, description, start, zone, minutes, lobby, coHosts, (invitees == null ? "" : invitees + "\n") + (typed == null ? "" : typed));
    }

    boolean hasGuests() {
        return coHosts != null || invitees != null || typed != null;
    }

    /** The ids are those of schedule.xhtml. */
    static String clientId(PlanField field) {
        return switch (field) {
            case TITLE -> "title";
            case DESCRIPTION -> "description";
            case START -> "start";
            case ZONE -> "zone";
            case DURATION -> "minutes";
            case CO_HOSTS, INVITEES -> "invitees";
            case FORM -> null;
        };
    }

    /** All that Java knows, and whatever a browser came with: names change, and none is refused for being another one's alias. */
    public List<String> getZones() {
        return zone == null || ZONES.contains(zone) ? ZONES : Stream.concat(Stream.of(zone), ZONES.stream()).toList();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public boolean isLobby() {
        return lobby;
    }

    public void setLobby(boolean lobby) {
        this.lobby = lobby;
    }

    public String getCoHosts() {
        return coHosts;
    }

    public void setCoHosts(String coHosts) {
        this.coHosts = coHosts;
    }

    public String getInvitees() {
        return invitees;
    }

    public void setInvitees(String invitees) {
        this.invitees = invitees;
    }

    /** What the page has made no chips of. */
    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
