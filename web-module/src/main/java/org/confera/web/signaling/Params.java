package org.confera.web.signaling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The members of a JSON object, taken out by name and type. Whatever is missing, null, empty, of another type or too
 * long is refused with a sentence that says what was given and what is allowed. Members nobody asks for are ignored.
 */
final class Params {

    /** The parameters of a request are wrong; the message says how. */
    static final class InvalidException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidException(String message) {
            super(message, null, false, false);
        }
    }

    /** UTF-16 units that are read of what a person wrote; how many characters it may have is said by what it is. */
    static final int LONGEST_WRITING = 16_000;

    /** As much of what was given as an error repeats. */
    private static final int QUOTED = 100;

    private final String path;
    private final Map<?, ?> members;

    private Params(String path, Map<?, ?> members) {
        this.path = path;
        this.members = members;
    }

    /** @param value what stands under {@code params}; left out means none are given */
    static Params of(Object value) {
        if (value == null) {
            return new Params("", Map.of());
        }
        return new Params("", asObject("params", value));
    }

    String text(String name, int longest) {
        if (!(present(name) instanceof String text)) {
            throw wrong(name, "must be a string");
        }
        if (text.isEmpty() || text.length() > longest) {
            throw new InvalidException(path + name + " has " + text.length() + " characters, but must have 1-" + longest + ".");
        }
        return text;
    }

    /** Null if left out or null. */
    String optionalText(String name, int longest) {
        Object value = members.get(name);
        if (value == null || "".equals(value)) {
            return null;
        }
        return text(name, longest);
    }

    boolean flag(String name) {
        if (!(present(name) instanceof Boolean flag)) {
            throw wrong(name, "must be true or false");
        }
        return flag;
    }

    /** Null if left out or null. */
    Boolean optionalFlag(String name) {
        return members.get(name) == null ? null : (Boolean) flag(name);
    }

    long integer(String name, long least, long most) {
        if (!(present(name) instanceof BigDecimal number)) {
            throw wrong(name, "must be a whole number in " + least + "-" + most);
        }
        return integer(path + name, number, least, most);
    }

    private static long integer(String where, BigDecimal number, long least, long most) {
        boolean small = number.precision() - number.scale() <= 18 && number.scale() <= 18;
        if (!small || number.stripTrailingZeros().scale() > 0 || number.longValue() < least || number.longValue() > most) {
            throw new InvalidException(where + " is " + number + ", but must be a whole number in " + least + "-" + most + ".");
        }
        return number.longValue();
    }

    /** Null if left out or null. */
    Long optionalInteger(String name, long least, long most) {
        return members.get(name) == null ? null : (Long) integer(name, least, most);
    }

    /** Null if left out or null. */
    Double optionalDecimal(String name) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof BigDecimal number) || !Double.isFinite(number.doubleValue())) {
            throw wrong(name, "must be a number");
        }
        return number.doubleValue();
    }

    /** Ids; empty if left out or null. */
    List<UUID> ids(String name, int most) {
        Object value = members.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements)) {
            throw wrong(name, "must be an array");
        }
        checkSize(name, elements, most);
        List<UUID> ids = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            ids.add(new Params(path, Map.of(name + "[" + i + "]", elements.get(i) == null ? "" : elements.get(i))).id(name + "[" + i + "]"));
        }
        return ids;
    }

    private void checkSize(String name, List<?> elements, int most) {
        if (elements.size() > most) {
            throw new InvalidException(path + name + " has " + elements.size() + " elements, but at most " + most + " are read.");
        }
    }

    UUID id(String name) {
        String text = text(name, 36);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // The same answer as for a text that only looks like one.
        }
        throw new InvalidException(path + name + " must be an id such as 123e4567-e89b-12d3-a456-426614174000.");
    }

    /** Null if left out. A null or empty one is refused: who names nobody must not be taken to mean everybody. */
    UUID optionalId(String name) {
        return members.containsKey(name) ? id(name) : null;
    }

    /** One of the words of a vocabulary that explains itself when it refuses one. */
    <T> T word(String name, Function<String, T> vocabulary) {
        return valid(name, () -> vocabulary.apply(text(name, 40)));
    }

    /** Null if left out; a null or empty one is refused. */
    <T> T optionalWord(String name, Function<String, T> vocabulary) {
        return members.containsKey(name) ? word(name, vocabulary) : null;
    }

    Params object(String name) {
        return new Params(path + name + ".", asObject(path + name, present(name)));
    }

    /** Null if left out or null. */
    <T> T optionalObject(String name, Function<Params, T> reader) {
        return members.get(name) == null ? null : object(name).read(reader);
    }

    /** Reads this object into a record; what the record refuses is refused with the place it stood at. */
    <T> T read(Function<Params, T> reader) {
        return valid("", () -> reader.apply(this));
    }

    /** Empty if left out or null. */
    <T> List<T> list(String name, int most, Function<Params, T> reader) {
        Object value = members.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements)) {
            throw wrong(name, "must be an array");
        }
        checkSize(name, elements, most);
        List<T> read = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            String place = path + name + "[" + i + "]";
            read.add(new Params(place + ".", asObject(place, elements.get(i))).read(reader));
        }
        return read;
    }

    /**
     * Strings, each read into a value that explains itself when it refuses one; a null among them is refused.
     *
     * @param reader throws IllegalArgumentException
     */
    <T> List<T> texts(String name, int most, Function<String, T> reader) {
        if (!(present(name) instanceof List<?> elements)) {
            throw wrong(name, "must be an array");
        }
        checkSize(name, elements, most);
        List<T> read = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            read.add(text(path + name + "[" + i + "]", elements.get(i), reader));
        }
        return read;
    }

    private static <T> T text(String place, Object value, Function<String, T> reader) {
        if (!(value instanceof String text)) {
            throw new InvalidException(place + " must be a string.");
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidException(place + " is '" + text.substring(0, Math.min(text.length(), QUOTED)) + "', but " + e.getMessage() + ".");
        }
    }

    /** Numbers and strings by name, as format parameters are; empty if left out or null. */
    Map<String, Object> scalars(String name, int most) {
        if (members.get(name) == null) {
            return Map.of();
        }
        Map<?, ?> object = asObject(path + name, members.get(name));
        if (object.size() > most) {
            throw new InvalidException(path + name + " has " + object.size() + " members, but at most " + most + " are read.");
        }
        Map<String, Object> scalars = new LinkedHashMap<>();
        object.forEach((key, value) -> scalars.put((String) key, scalar(path + name + "." + key, value)));
        return scalars;
    }

    private static Object scalar(String where, Object value) {
        return switch (value) {
            case String text when text.length() <= 200 -> text;
            case BigDecimal number -> (Object) integer(where, number, Integer.MIN_VALUE, 0xFFFF_FFFFL);
            case null, default -> throw new InvalidException(where + " must be a whole number or a string of at most 200 characters.");
        };
    }

    private Object present(String name) {
        Object value = members.get(name);
        if (value == null) {
            throw new InvalidException(path + name + " is missing or null.");
        }
        return value;
    }

    private <T> T valid(String name, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            String place = path + name;
            throw new InvalidException((place.endsWith(".") ? place.substring(0, place.length() - 1) : place)
                    + (place.isEmpty() ? "" : ": ") + e.getMessage());
        }
    }

    private static Map<?, ?> asObject(String where, Object value) {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw new InvalidException(where + " must be an object with named members.");
    }

    private InvalidException wrong(String name, String allowed) {
        String given = switch (members.get(name)) {
            case String _ -> "a string";
            case BigDecimal _ -> "a number";
            case Boolean _ -> "true or false";
            case List<?> _ -> "an array";
            case null, default -> "an object";
        };
        return new InvalidException(path + name + " is " + given + ", but " + allowed + ".");
    }
}
