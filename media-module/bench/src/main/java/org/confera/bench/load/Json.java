package org.confera.bench.load;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.ToNumberPolicy;
import org.confera.media.api.rtp.MediaKind;

/** The protocol's objects as records and back. Thread-safe. */
final class Json {
    private static final Gson GSON = new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .registerTypeAdapter(MediaKind.class, (JsonDeserializer<MediaKind>) (json, _, _) -> MediaKind.of(json.getAsString()))
            .registerTypeAdapter(MediaKind.class, (JsonSerializer<MediaKind>) (kind, _, _) -> new JsonPrimitive(kind.word())).create();

    private Json() {
    }

    static <T> T read(JsonElement json, Class<T> type) {
        return GSON.fromJson(json, type);
    }

    static JsonElement write(Object record) {
        return GSON.toJsonTree(record);
    }

    /** An object with one property. */
    static JsonObject object(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }
}
