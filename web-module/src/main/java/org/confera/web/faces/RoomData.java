package org.confera.web.faces;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;

/**
 * What the browser client reads from its page before it asks anything.
 *
 * @param base      the context path
 * @param locale    of texts, dates and numbers
 * @param secureUrl the page's https address, null where the page came in a way in which browsers give a camera
 * @param keepSessionSeconds how often the client asks something over HTTP, so that the session outlives the call
 */
record RoomData(String code, String title, String hostName, String displayName, String base, Locale locale, String secureUrl,
        int keepSessionSeconds) {

    private static final int KEEP_SESSION_SECONDS = 300;

    private static final String BUNDLE = "org.confera.web.room";

    String json() {
        return escape(Json.createObjectBuilder()
                .add("code", code)
                .add("title", title)
                .add("hostName", hostName)
                .add("self", Json.createObjectBuilder().add("displayName", displayName))
                .add("base", base)
                .add("locale", locale.toLanguageTag())
                .add("secureUrl", secureUrl == null ? JsonValue.NULL : Json.createValue(secureUrl))
                .add("keepSessionSeconds", keepSessionSeconds)
                .add("messages", messages())
                .build().toString());
    }

    /** Several times within the session's life, since WebSocket traffic does not lengthen it; 0 or less is no limit. */
    static int keepSessionSeconds(int sessionLifeSeconds) {
        return sessionLifeSeconds <= 0 ? KEEP_SESSION_SECONDS : Math.clamp(sessionLifeSeconds / 4, 1, KEEP_SESSION_SECONDS);
    }

    private JsonObjectBuilder messages() {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        JsonObjectBuilder messages = Json.createObjectBuilder();
        new TreeSet<>(bundle.keySet()).forEach(key -> messages.add(key, bundle.getString(key)));
        return messages;
    }

    /** Nothing that people wrote can end the script element, open a comment in it or break a line of it. */
    private static String escape(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
                .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
