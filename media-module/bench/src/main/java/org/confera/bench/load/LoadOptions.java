package org.confera.bench.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a load test does.
 *
 * @param base      the pages, with a slash at the end
 * @param people    in each meeting
 * @param joinRate  people a second who come in
 * @param video     false for sound alone
 * @param kbps      of the camera's largest layer
 * @param layer     the simulcast layer that viewers prefer, or -1 for the server's choice
 * @param tcp       true for media over TCP
 * @param insecure  true to take any certificate of the pages
 * @param accounts  where accounts are kept for the next run; null makes new ones
 * @param serverPid of the server's process; 0 looks for it
 * @param maxLoss   in percent, that the test is still passed with
 * @param json      true for one line of JSON on standard output, and all else on standard error
 */
record LoadOptions(URI base, int people, int meetings, int seconds, double joinRate, boolean video, int kbps, int layer, boolean tcp,
        boolean insecure, Path accounts, long serverPid, double maxLoss, boolean json) {
    static final String USAGE = """
            ./confera bench load  lets people who don't exist meet on a running Confera, and measures what it makes of it.

              --url URL         where its pages are (http://localhost:8080/meet/)
              --people N        in each meeting, 2-200 (10)
              --meetings N      1-50 (1)
              --seconds N       of measuring, once everybody is in, 1-86400 (60)
              --join-rate N     people a second who come in, 0.1-100 (2)
              --no-video        sound only
              --kbps N          of a camera's largest layer, 100-8000 (1000); the others have 35 % and 10 % of it
              --layer N         0-2, the layer that viewers ask for (the server's choice: the largest that fits)
              --tcp             media over TCP, as behind a firewall that blocks UDP
              --insecure        take any certificate, such as the one that Confera makes for itself
              --accounts FILE   lines of "e-mail password" to sign in with; missing ones are made and added
              --server-pid N    the server's process, where it runs here and is not found by itself
              --max-loss N      percent of lost packets that are a failure, 0-100 (1)
              --json            one line of JSON on standard output, all else on standard error

            Exit code: 0 passed, 1 somebody did not get in or packets were lost, 2 the test could not run.""";

    private static final Set<String> FLAGS = Set.of("--video", "--no-video", "--tcp", "--insecure", "--json");
    private static final Set<String> VALUES = Set.of("--url", "--people", "--meetings", "--seconds", "--join-rate", "--kbps", "--layer",
            "--accounts", "--server-pid", "--max-loss");

    /**
     * Reads options.
     *
     * @throws LoadException that says what is allowed
     */
    static LoadOptions of(String... words) throws LoadException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            if (FLAGS.contains(words[i])) {
                given.put(words[i], "");
            } else if (VALUES.contains(words[i]) && i + 1 < words.length) {
                given.put(words[i], words[++i]);
            } else {
                throw new LoadException((VALUES.contains(words[i]) ? words[i] + " needs a value." : "There is no option '" + words[i] + "'.")
                        + "\n\n" + USAGE);
            }
        }
        Path accounts = given.containsKey("--accounts") ? Path.of(given.get("--accounts")) : null;
        return new LoadOptions(pages(given.getOrDefault("--url", "http://localhost:8080/meet/")), (int) number(given, "--people", 10, 2, 200),
                (int) number(given, "--meetings", 1, 1, 50), (int) number(given, "--seconds", 60, 1, 86_400),
                number(given, "--join-rate", 2, 0.1, 100), !given.containsKey("--no-video"), (int) number(given, "--kbps", 1000, 100, 8000),
                given.containsKey("--layer") ? (int) number(given, "--layer", 0, 0, 2) : -1, given.containsKey("--tcp"),
                given.containsKey("--insecure"), accounts, (long) number(given, "--server-pid", 0, 1, Integer.MAX_VALUE),
                number(given, "--max-loss", 1, 0, 100), given.containsKey("--json"));
    }

    /** However much of the address of the pages was given. */
    private static URI pages(String given) throws LoadException {
        if (!given.matches("https?://[^/?#\\s]+(/meet/?.*|/?)")) {
            throw new LoadException("--url is '" + given + "', but must read like http://localhost:8080/meet/ or https://meet.example.org/meet/.");
        }
        try {
            return URI.create(given).resolve("/meet/");
        } catch (IllegalArgumentException malformed) {
            throw new LoadException("--url is '" + given + "', which is no address: " + malformed.getMessage(), malformed);
        }
    }

    private static double number(Map<String, String> given, String name, double otherwise, double least, double most) throws LoadException {
        String text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        double number = text.matches("\\d{1,10}(\\.\\d{1,3})?") ? Double.parseDouble(text) : -1;
        if (number < least || number > most) {
            throw new LoadException(name + " is '" + text + "', but must lie in " + plain(least) + "-" + plain(most) + ".");
        }
        return number;
    }

    private static String plain(double number) {
        return number == (long) number ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** Consumers that everybody together should have. */
    int tracksExpected() {
        return meetings * people * (people - 1) * (video ? 2 : 1);
    }
}
