package org.confera.schedule.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.meeting.entity.Meeting;
import org.confera.meeting.entity.Participant;
import org.confera.schedule.control.ScheduleRepository;

/** The meetings of a person: those to come and those that are over, by page and by words in title, host or code. */
@Stateless
@PermitAll
public class MeetingLists {
    private final ScheduleRepository repository;
    private final InstantSource clock;

    protected MeetingLists() {
        this(null, null);
    }

    @Inject
    public MeetingLists(ScheduleRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** @param words empty for all */
    public MeetingPage toCome(UUID reader, String words, int page) {
        Account me = repository.account(reader);
        Instant now = clock.instant();
        long total = repository.countToCome(me, words, now);
        int number = within(page, total);
        return page(repository.toCome(me, words, now, number * MeetingPage.SIZE, MeetingPage.SIZE), me, number, total);
    }

    /** @param words empty for all */
    public MeetingPage over(UUID reader, String words, int page) {
        Account me = repository.account(reader);
        Instant now = clock.instant();
        long total = repository.countOver(me, words, now);
        int number = within(page, total);
        return page(repository.over(me, words, now, number * MeetingPage.SIZE, MeetingPage.SIZE), me, number, total);
    }

    /** A page that there is: the last one, where somebody asks for more. */
    private static int within(int page, long total) {
        return Math.clamp(page, 0, (int) Math.max(0, (total - 1) / MeetingPage.SIZE));
    }

    private MeetingPage page(List<Meeting> meetings, Account me, int number, long total) {
        Map<UUID, Participant> memberships = repository.memberships(me, meetings);
        return new MeetingPage(meetings.stream().map(meeting -> PlannedView.of(meeting, me.getId(), memberships.get(meeting.getId()))).toList(),
                number, total);
    }
}
