package org.confera.web.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.confera.schedule.boundary.MeetingPage;

/** One of the two lists of the dashboard: its rows, and the addresses of its neighbouring pages. */
public final class MeetingTable {

    private final MeetingPage page;
    private final List<MeetingRow> rows;
    private final String address;

    private MeetingTable(MeetingPage page, List<MeetingRow> rows, String address) {
        this.page = page;
        this.rows = rows;
        this.address = address;
    }

    /** @param parameter that carries the number of this list's page; the other list then begins anew */
    static MeetingTable of(MeetingPage page, String parameter, String words, Locale locale, Instant now) {
        String query = words.isEmpty() ? "?" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        return new MeetingTable(page, page.meetings().stream().map(meeting -> MeetingRow.of(meeting, locale, now)).toList(), query + parameter + "=");
    }

    public List<MeetingRow> getRows() {
        return rows;
    }

    public boolean isFilled() {
        return page.total() > 0;
    }

    public boolean isPaged() {
        return page.hasNext() || page.hasPrevious();
    }

    public boolean isPreceded() {
        return page.hasPrevious();
    }

    public boolean isFollowed() {
        return page.hasNext();
    }

    public String getPreceding() {
        return address + page.number();
    }

    public String getFollowing() {
        return address + (page.number() + 2);
    }

    /** Of the first row on this page, counted from 1. */
    public long getFirst() {
        return (long) page.number() * MeetingPage.SIZE + 1;
    }

    public long getLast() {
        return (long) page.number() * MeetingPage.SIZE + rows.size();
    }

    public long getTotal() {
        return page.total();
    }
}
