package org.confera.sfu.negotiation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.confera.media.api.rtp.MediaKind;
import org.confera.media.api.rtp.RtpCapabilities;
import org.confera.media.api.rtp.RtpParameters;

/** What two browsers really sent, as their library wrote it down. */
public enum BrowserFixtures {
    CHROMIUM("chromium-156.json"), FIREFOX("firefox-153.json");

    private static final Gson GSON = new GsonBuilder().registerTypeAdapter(MediaKind.class,
            (JsonDeserializer<MediaKind>) (json, _, _) -> MediaKind.of(json.getAsString())).create();

    private final JsonArray entries;

    BrowserFixtures(String file) {
        try (InputStream in = BrowserFixtures.class.getResourceAsStream(file)) {
            entries = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8)).getAsJsonArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A track that the browser wanted to produce. */
    public record Produce(String source, MediaKind kind, RtpParameters parameters) {
    }

    public List<Produce> produces() {
        List<Produce> all = new ArrayList<>();
        for (JsonElement entry : entries) {
            if (name(entry).equals("produce")) {
                JsonObject given = entry.getAsJsonArray().get(1).getAsJsonObject();
                all.add(new Produce(given.getAsJsonObject("appData").get("source").getAsString(),
                        MediaKind.of(given.get("kind").getAsString()),
                        GSON.fromJson(given.get("rtpParameters"), RtpParameters.class)));
            }
        }
        return all;
    }

    /** The track of this source: {@code mic}, {@code camera}, {@code screen} … */
    public Produce produce(String source) {
        return produces().stream().filter(one -> one.source().equals(source)).findFirst().orElseThrow();
    }

    /** What the browser can receive. */
    public RtpCapabilities capabilities() {
        return GSON.fromJson(value("device.rtpCapabilities (client recv caps to send to server)"),
                RtpCapabilities.class);
    }

    /** The SDP that the library made of a server's consumer parameters. */
    public String receivedSdp() {
        return value("RECV remote").getAsString();
    }

    private JsonElement value(String name) {
        for (JsonElement entry : entries) {
            if (name(entry).equals(name)) {
                return entry.getAsJsonArray().get(1);
            }
        }
        throw new IllegalArgumentException("No entry '" + name + "' in " + this + ".");
    }

    private static String name(JsonElement entry) {
        return entry.getAsJsonArray().get(0).getAsString();
    }
}
