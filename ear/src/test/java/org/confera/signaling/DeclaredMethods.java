package org.confera.signaling;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.lang.reflect.AccessibleObject;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confera.meeting.entity.Operation;

/**
 * Every method of the protocol with the operation that it is declared with, read from the server's own declaration, and the
 * parameters of its example on the protocol page, with ids that nobody has and switches as they are at the beginning.
 */
final class DeclaredMethods {
    private static final Path WEB = Path.of(System.getProperty("confera.checkout"), "web-module");
    private static final List<String> SWITCHED_ON = List.of("enabled", "allowed");

    private DeclaredMethods() {
    }

    static Map<String, Operation> operations() throws Exception {
        URL classes = WEB.resolve("target/classes").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, DeclaredMethods.class.getClassLoader())) {
            Map<String, Operation> operations = new LinkedHashMap<>();
            for (Object method : loader.loadClass("org.confera.web.signaling.Method").getEnumConstants()) {
                operations.put((String) call(method, "word"), (Operation) call(method, "operation"));
            }
            return operations;
        }
    }

    private static Object call(Object method, String name) throws Exception {
        java.lang.reflect.Method accessor = method.getClass().isEnum() ? method.getClass().getDeclaredMethod(name)
                : method.getClass().getSuperclass().getDeclaredMethod(name);
        ((AccessibleObject) accessor).setAccessible(true);
        return accessor.invoke(method);
    }

    /** Parameters that are well formed and mean nobody. */
    static Map<String, JsonObject> params() throws Exception {
        String page = Files.readString(WEB.resolve("PROTOCOL.md")).split("\n## Notifications")[0];
        Matcher example = Pattern.compile("(?s)\n\\*\\*`(\\w+)`\\*\\* — [^\n]*\n\n```json\n(.*?)\n\n").matcher(page);
        Map<String, JsonObject> params = new LinkedHashMap<>();
        while (example.find()) {
            JsonObject request = JsonParser.parseString(example.group(2)).getAsJsonObject();
            params.put(example.group(1), meaningNobody(request.getAsJsonObject("params")));
        }
        // Another room's chat is for hosts alone, and a slow computer would be told of later.
        params.get("listChatMessages").remove("breakoutId");
        params.get("reportQualityLimitation").addProperty("reason", "none");
        return params;
    }

    private static JsonObject meaningNobody(JsonObject params) {
        for (Map.Entry<String, JsonElement> member : Map.copyOf(params.asMap()).entrySet()) {
            String name = member.getKey();
            if (name.equals("messageId") || name.endsWith("Id") && isUuid(member.getValue())) {
                params.addProperty(name, UUID.randomUUID().toString());
            } else if (SWITCHED_ON.contains(name)) {
                params.addProperty(name, true);
            } else if (name.equals("locked")) {
                params.addProperty(name, false);
            }
        }
        return params;
    }

    private static boolean isUuid(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsString().matches("[0-9a-f-]{36}");
    }
}
