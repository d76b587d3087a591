package org.confera.invitation.control;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.confera.account.entity.Account;
import org.confera.account.entity.EmailAddress;
import org.confera.mail.entity.CalendarPart;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.PlannedTime;

/**
 * A meeting in the calendar of one invitee. Its times are in UTC: a single meeting is one moment, whatever rules for summer
 * time a calendar knows or lacks, and each calendar shows it in its owner's zone. News of a meeting is a REQUEST with the same
 * UID and a higher SEQUENCE (RFC 5546, 3.2.2.2).
 */
final class CalendarEntry {

    private static final String PRODUCT = "-//Confera//Confera//EN";

    private final Meeting meeting;
    private final PlannedTime time;
    private final String link;
    private final Instant now;

    CalendarEntry(Meeting meeting, String link, Instant now) {
        this.meeting = meeting;
        this.time = meeting.getPlannedTime().orElseThrow(() -> new IllegalArgumentException("an instant meeting is in no calendar"));
        this.link = link;
        this.now = now;
    }

    /** @param words what the entry says besides its title */
    CalendarPart requestFor(EmailAddress invitee, String words) {
        VEvent event = event(invitee, words);
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        return part(ImmutableMethod.REQUEST, event);
    }

    CalendarPart cancelFor(EmailAddress invitee, String words) {
        VEvent event = event(invitee, words);
        event.add(ImmutableStatus.VEVENT_CANCELLED);
        return part(ImmutableMethod.CANCEL, event);
    }

    private VEvent event(EmailAddress invitee, String words) {
        VEvent event = new VEvent(false);
        // No domain: the UID must stay the same when the base URL changes, and is unique without (RFC 7986, 5.3).
        event.add(new Uid(meeting.getId().toString()));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(time.start()));
        event.add(new DtEnd<>(time.end()));
        event.add(new Sequence(meeting.getCalendarSequence()));
        event.add(new Summary(meeting.getTitle()));
        event.add(new Description(words));
        event.add(new Location(link));
        event.add(new Url(URI.create(link)));
        event.add(organizer(meeting.getHost()));
        event.add(attendee(invitee));
        event.add(ImmutableTransp.OPAQUE);
        return event;
    }

    private static Property organizer(Account host) {
        return new Organizer(new ParameterList(List.of(new Cn(parameter(host.getDisplayName())))), mailto(host.getEmail()));
    }

    private static Property attendee(EmailAddress invitee) {
        ParameterList asked = new ParameterList(List.of(Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.TRUE,
                new Cn(parameter(invitee.value()))));
        return new Attendee(asked, mailto(invitee.value()));
    }

    /** A parameter can't hold a double quote, in any way of writing it. */
    private static String parameter(String value) {
        return value.replace('"', '\'');
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("an e-mail address that fits into no URI", e);
        }
    }

    private static CalendarPart part(Method method, VEvent event) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(event);
        return new CalendarPart(method.getValue(), ICalendarText.of(calendar));
    }
}
