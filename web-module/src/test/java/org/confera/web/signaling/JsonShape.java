package org.confera.web.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What remains of a JSON text without its values: the names of members, at every depth, and the types of values. */
final class JsonShape {

    private JsonShape() {
    }

    static void assertSame(String written, String onPage, String name) {
        assertEquals(of(written), of(onPage), name);
    }

    static Object of(String text) {
        return shape(parse(text));
    }

    static Map<?, ?> parse(String text) {
        try {
            return (Map<?, ?>) StrictJson.read(text);
        } catch (StrictJson.MalformedJsonException e) {
            throw new AssertionError(e.getMessage() + " in " + text, e);
        }
    }

    private static Object shape(Object value) {
        return switch (value) {
            case null -> "null";
            case String _ -> "string";
            case Boolean _ -> "boolean";
            case BigDecimal _ -> "number";
            case List<?> list -> new TreeSet<>(list.stream().map(element -> shape(element).toString()).toList());
            case Map<?, ?> map -> {
                Map<String, Object> members = new TreeMap<>();
                map.forEach((name, member) -> members.put((String) name, shape(member)));
                yield members;
            }
            default -> throw new AssertionError("not JSON: " + value);
        };
    }
}
