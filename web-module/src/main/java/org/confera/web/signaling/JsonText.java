package org.confera.web.signaling;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.confera.breakout.entity.LateJoiners;
import org.confera.media.api.ConnectionCause;
import org.confera.media.api.MediaSource;
import org.confera.media.api.TransportDirection;
import org.confera.media.api.rtp.MediaKind;
import org.confera.meeting.entity.Role;
import org.confera.room.entity.Emoji;
import org.confera.room.entity.MoveReason;
import org.confera.room.entity.VideoCodec;

/**
 * Writes records as JSON: component names are member names, null components are left out, vocabularies are written as
 * their words. In a map, null is written, for the few places where the protocol wants it seen.
 */
final class JsonText {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonText() {
    }

    static String of(Object value) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = PROVIDER.createGenerator(text)) {
            write(json, value);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.write(text);
            case Boolean flag -> json.write(flag);
            case Integer number -> json.write(number);
            case Long number -> json.write(number);
            case Double number -> json.write(number);
            case BigDecimal number -> json.write(number);
            case UUID id -> json.write(id.toString());
            case Instant instant -> json.write(instant.toString());
            case MediaKind kind -> json.write(kind.word());
            case MediaSource source -> json.write(source.word());
            case TransportDirection direction -> json.write(direction.name().toLowerCase(Locale.ROOT));
            case VideoCodec codec -> json.write(codec.word());
            case ConnectionCause cause -> json.write(cause.word());
            case Emoji emoji -> json.write(emoji.word());
            case Role role -> json.write(role.word());
            case MoveReason reason -> json.write(reason.word());
            case LateJoiners late -> json.write(late.word());
            case List<?> list -> writeArray(json, list);
            case Map<?, ?> map -> writeMap(json, map);
            case Record fields -> writeRecord(json, fields);
            default -> throw new IllegalArgumentException("JSON has no form for " + value.getClass().getName());
        }
    }

    private static void writeArray(JsonGenerator json, List<?> list) {
        json.writeStartArray();
        list.forEach(element -> write(json, element));
        json.writeEnd();
    }

    private static void writeMap(JsonGenerator json, Map<?, ?> map) {
        json.writeStartObject();
        map.forEach((name, value) -> {
            json.writeKey((String) name);
            write(json, value);
        });
        json.writeEnd();
    }

    private static void writeRecord(JsonGenerator json, Record fields) {
        json.writeStartObject();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            Object value = value(fields, component);
            if (value != null) {
                json.writeKey(component.getName());
                write(json, value);
            }
        }
        json.writeEnd();
    }

    private static Object value(Record fields, RecordComponent component) {
        try {
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(fields);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("can't read " + component, e);
        }
    }
}
