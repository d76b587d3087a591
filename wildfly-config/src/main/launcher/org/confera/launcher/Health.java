package org.confera.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks the management interface how the server is. */
final class Health {
    private static final Pattern RUNNING = Pattern.compile("\"server-state\",\\s*\"status\":\\s*\"UP\"");
    private static final Pattern BOOT_ERRORS = Pattern.compile("\"boot-errors\",\\s*\"status\":\\s*\"DOWN\"");

    private Health() {
    }

    static boolean isReady(URI ready) {
        return answer(ready, 200).isPresent();
    }

    /** True when the boot is over and something in it failed: waiting longer would not help. */
    static boolean startedWithErrors(URI ready) {
        return answer(ready, 503)
                .filter(body -> RUNNING.matcher(body).find() && BOOT_ERRORS.matcher(body).find())
                .isPresent();
    }

    private static Optional<String> answer(URI address, int status) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(2000);
            connection.setReadTimeout(5000);
            if (connection.getResponseCode() != status) {
                return Optional.empty();
            }
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return Optional.of(body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }
}
