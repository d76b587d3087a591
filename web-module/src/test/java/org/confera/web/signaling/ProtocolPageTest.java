package org.confera.web.signaling;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
    void everyRequestHasAnExampleThatTheServerReads() {
        Map<String, PageExample> examples = examples("## Requests");
        assertEquals(records(Request.class).keySet(), examples.keySet());
        examples.forEach((name, example) -> {
            Frame.Call call = assertInstanceOf(Frame.Call.class, Frame.read(example.texts().getFirst()), name);
            assertEquals(name, call.method().word());
            Map<?, ?> params = (Map<?, ?>) JsonShape.parse(example.texts().getFirst()).get("params");
            assertEquals(records(Request.class).get(name), params.keySet(), name);
            assertNothingIsIgnored(call.request(), params);
        });
    }

    /** What was read is written again with the same members: no name on the page is one that the server skips. */
    private static void assertNothingIsIgnored(Request request, Map<?, ?> params) {
        for (RecordComponent component : request.getClass().getRecordComponents()) {
            if (component.getType().isRecord()) {
                Object read = assertDoesNotThrow(() -> component.getAccessor().invoke(request));
                JsonShape.assertSame(JsonText.of(read), JsonText.of(params.get(component.getName())), component.getName());
            }
        }
    }

    @Test
    void everyRequestHasAnExampleOfWhatTheServerAnswers() {
        examples("## Requests").forEach((name, example) -> {
            Object id = JsonShape.parse(example.texts().getFirst()).get("id");
            assertEquals(id, JsonShape.parse(example.texts().get(1)).get("id"), name);
            JsonShape.assertSame(Outgoing.response(id, Samples.result(Method.of(name).orElseThrow())), example.texts().get(1), name);
        });
    }

    @Test
    void everyNotificationHasAnExampleAsTheServerWritesIt() {
        Map<String, PageExample> examples = examples("## Notifications");
        assertEquals(records(RoomEvent.class).keySet(), examples.keySet());
        assertEquals(examples.size(), Samples.events().size());
        for (RoomEvent event : Samples.events()) {
            String name = Outgoing.method(event.getClass());
            String text = examples.get(name).texts().getFirst();
            assertEquals(name, JsonShape.parse(text).get("method"));
            JsonShape.assertSame(Outgoing.notification(event), text, name);
        }
    }

    @Test
    void everyObjectHasAnExampleAsTheServerWritesIt() {
        Map<String, PageExample> examples = examples("## Objects");
        assertEquals(declaredObjects().keySet(), examples.keySet());
        assertEquals(Samples.objects().keySet(), examples.keySet());
        Samples.objects().forEach((name, object) -> {
            JsonShape.assertSame(JsonText.of(object), examples.get(name).texts().getFirst(), name);
            Arrays.stream(object.getClass().getRecordComponents()).map(RecordComponent::getName)
                    .forEach(member -> assertTrue(declaredObjects().get(name).matches("(?s).*\\b" + member + "\\b.*"),
                            () -> name + " is declared without " + member));
        });
    }

    /** Name → members, from the block that declares the objects. */
    private Map<String, String> declaredObjects() {
        Map<String, String> declared = new TreeMap<>();
        Pattern.compile("(?ms)^([A-Z]\\w+) +(\\{.*?)(?=^[A-Z`])").matcher(section("## Objects")).results()
                .forEach(found -> declared.put(found.group(1), found.group(2)));
        return declared;
    }

    /** Every name once, each with a sentence of who sends it when. */
    private Map<String, PageExample> examples(String heading) {
        List<PageExample> found = PageExample.in(section(heading));
        found.forEach(example -> assertTrue(example.who().endsWith("."), example.name()));
        return new TreeMap<>(found.stream().collect(Collectors.toMap(PageExample::name, Function.identity())));
    }

    @Test
    void everyReasonIsOnThePage() {
        String errors = section("## Errors");
        Arrays.stream(RefusalReason.values()).forEach(reason -> assertTrue(errors.contains("`" + reason.key() + "`"), reason::key));
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
