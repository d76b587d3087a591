package org.confera.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the launcher needs to know from the environment. WildFly reads the same variables again by itself.
 *
 * @param checkout     the folder of the sources
 * @param data         where all that must survive is kept
 * @param bindAddress  the address pages are served on
 * @param mediaPort    the first port of media, UDP and TCP; worker <i>n</i> uses {@code mediaPort + n}
 * @param mediaWorkers number of media ports in use
 */
record Settings(Path checkout, Path data, String bindAddress, int httpPort, int httpsPort, int managementPort,
                int mediaPort, int mediaWorkers) {

    static Settings from(Map<String, String> environment, Path checkout) throws Problem {
        String data = environment.getOrDefault("CONFERA_DATA", "");
        int workers = number(environment, "CONFERA_MEDIA_WORKERS", 0, 0, 64);
        return new Settings(checkout,
                data.isBlank() ? checkout.resolve(".confera") : Path.of(data).toAbsolutePath().normalize(),
                environment.getOrDefault("CONFERA_BIND_ADDRESS", "0.0.0.0"),
                number(environment, "CONFERA_HTTP_PORT", 8080, 1, 65535),
                number(environment, "CONFERA_HTTPS_PORT", 8443, 1, 65535),
                number(environment, "CONFERA_MANAGEMENT_PORT", 9990, 1, 65535),
                number(environment, "CONFERA_MEDIA_PORT", 10000, 1024, 65535),
                workers == 0 ? Math.min(64, Runtime.getRuntime().availableProcessors()) : workers);
    }

    /** The provisioned WildFly with the application in it; read, never written, by a running server. */
    Path server() {
        return checkout.resolve("ear/target/confera");
    }

    String localUrl() {
        return "http://localhost:" + httpPort + "/meet/";
    }

    private static int number(Map<String, String> environment, String name, int preset, int least, int most) throws Problem {
        String given = environment.get(name);
        if (given == null) {
            return preset;
        }
        try {
            int value = Integer.parseInt(given.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, together with what is allowed.
        }
        throw new Problem(name + " is \"" + given + "\", but must be a number from " + least + " to " + most
                + ". Correct it, or unset it to use " + preset + ".");
    }
}
