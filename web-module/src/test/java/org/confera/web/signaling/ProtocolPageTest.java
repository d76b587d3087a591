package org.confera.web.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.confera.meeting.entity.Membership;
import org.confera.meeting.entity.RefusalReason;
import org.confera.room.entity.RoomEvent;
import org.junit.jupiter.api.Test;

/** The protocol page and the records are one. */
class ProtocolPageTest {
    private final String page = read();

    @Test
    void everyRequestOfThePageIsARecordWithTheSameParameters() {
        assertEquals(rows("## Requests", 2), records(Request.class));
    }

    @Test
    void everyNotificationOfThePageIsARecordWithTheSameParameters() {
        assertEquals(rows("## Notifications", 2), records(RoomEvent.class));
    }

    @Test
    void everyRequestIsDeclaredWithItsOperation() {
        Method.checkComplete();
        for (Method method : Method.values()) {
            assertTrue(Arrays.stream(Membership.values()).anyMatch(membership ->
                    Arrays.stream(org.confera.meeting.entity.Role.values()).anyMatch(role -> method.operation().allows(role, membership))),
                    () -> method.word() + " is permitted to nobody");
        }
    }

    @Test
    void everyReasonIsOnThePage() {
        String errors = section("## Errors");
        Arrays.stream(RefusalReason.values()).filter(reason -> reason != RefusalReason.TOO_MANY_MEETINGS)
                .forEach(reason -> assertTrue(errors.contains("`" + reason.key() + "`"), reason::key));
    }

    @Test
    void everyCloseCodeIsOnThePage() {
        for (Closing closing : Closing.values()) {
            assertTrue(section("## Errors").contains(closing.code() + " "), () -> closing + " is not on the page");
        }
    }

    /** Method → the names of its parameters; a row may name several methods. */
    private TreeMap<String, Set<String>> rows(String heading, int paramsColumn) {
        TreeMap<String, Set<String>> rows = new TreeMap<>();
        for (String line : section(heading).lines().filter(row -> row.startsWith("| `")).toList()) {
            String[] cells = line.split("(?<!\\\\)\\|");
            Matcher methods = Pattern.compile("`(\\w+)`").matcher(cells[1]);
            while (methods.find()) {
                rows.put(methods.group(1), names(cells[paramsColumn + 1]));
            }
        }
        return rows;
    }

    /** The member names in the first {…} of a cell: {@code {transportId, kind: "a" \| "b"}}. */
    private static Set<String> names(String cell) {
        String members = cell.replaceAll("^[^{]*\\{", "").replaceAll("}.*$", "");
        return Arrays.stream(members.split(",")).map(member -> member.strip().replaceAll("\\W.*", ""))
                .filter(name -> !name.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeMap<String, Set<String>> records(Class<?> family) {
        TreeMap<String, Set<String>> records = new TreeMap<>();
        for (Class<?> type : family.getPermittedSubclasses()) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            records.put(Outgoing.method(type), components.stream().map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        return records;
    }

    private String section(String heading) {
        int start = page.indexOf(heading);
        assertTrue(start >= 0, () -> "the protocol page has no section '" + heading + "'");
        int end = page.indexOf("\n## ", start + heading.length());
        return end < 0 ? page.substring(start) : page.substring(start, end);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("PROTOCOL.md"));
        } catch (IOException e) {
            throw new AssertionError("tests of this module run in its folder", e);
        }
    }
}
