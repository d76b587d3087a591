package org.confera.web.signaling;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON from strangers: bounded in depth, in elements and in the length of numbers, and with every key once.
 * Answers plain maps, lists, strings, {@link BigDecimal}s and booleans.
 */
final class StrictJson {
    static final int DEEPEST = 32;
    static final int MOST_ELEMENTS = 1000;
    private static final int LONGEST_NUMBER = 32;
    /** Larger ones would overflow where precision and scale are reckoned with. */
    private static final int LARGEST_SCALE = 1_000_000_000;
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    /** It is not JSON, or more of it than is read. */
    static final class MalformedJsonException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedJsonException(String message) {
            super(message, null, false, false);
        }
    }

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws MalformedJsonException saying what was wrong, in words for the client's developer */
    static Object read(String text) throws MalformedJsonException {
        try (JsonParser parser = PROVIDER.createParser(new StringReader(text))) {
            StrictJson reader = new StrictJson(parser);
            Object value = reader.value(reader.next(), 1);
            if (parser.hasNext()) {
                throw new MalformedJsonException("There is more after the end of the JSON value.");
            }
            return value;
        } catch (JsonException e) {
            throw new MalformedJsonException("The frame is not JSON: it can't be read to its end.");
        }
    }

    private JsonParser.Event next() throws MalformedJsonException {
        if (!parser.hasNext()) {
            throw new MalformedJsonException("The JSON value ends too early.");
        }
        return parser.next();
    }

    private Object value(JsonParser.Event event, int depth) throws MalformedJsonException {
        if (depth > DEEPEST) {
            throw new MalformedJsonException("The JSON value is nested deeper than " + DEEPEST + " levels.");
        }
        return switch (event) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new MalformedJsonException("The JSON value is not complete.");
        };
    }

    private Map<String, Object> object(int depth) throws MalformedJsonException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (JsonParser.Event event = next(); event != JsonParser.Event.END_OBJECT; event = next()) {
            String key = parser.getString();
            Object value = value(next(), depth + 1);
            if (members.containsKey(key)) {
                throw new MalformedJsonException("The key '" + shorten(key) + "' occurs twice in one object.");
            }
            members.put(key, value);
            checkSize(members.size());
        }
        return members;
    }

    private List<Object> array(int depth) throws MalformedJsonException {
        List<Object> elements = new ArrayList<>();
        for (JsonParser.Event event = next(); event != JsonParser.Event.END_ARRAY; event = next()) {
            elements.add(value(event, depth + 1));
            checkSize(elements.size());
        }
        return elements;
    }

    private static void checkSize(int size) throws MalformedJsonException {
        if (size > MOST_ELEMENTS) {
            throw new MalformedJsonException("An object or array has more than " + MOST_ELEMENTS + " elements.");
        }
    }

    private static BigDecimal number(String digits) throws MalformedJsonException {
        if (digits.length() > LONGEST_NUMBER) {
            throw new MalformedJsonException("A number has more than " + LONGEST_NUMBER + " characters.");
        }
        try {
            BigDecimal number = new BigDecimal(digits);
            if (Math.abs((long) number.scale()) <= LARGEST_SCALE) {
                return number;
            }
        } catch (NumberFormatException _) {
            // The exponent is none that an int holds.
        }
        throw new MalformedJsonException("A number has an exponent beyond " + LARGEST_SCALE + ".");
    }

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
