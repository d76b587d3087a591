package org.confera.media.adapter;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.confera.sfu.SfuSettings;

/** The config properties of the adapter, read and found usable. */
record AdapterSettings(SfuSettings sfu, TurnCredentials turn) {
    static final String AUTO = "auto";
    static final String NONE = "none";

    private static final int MIN_PORT = 1024;
    private static final int MAX_PORT = 65535;
    private static final int MAX_WORKERS = 64;
    private static final int MIN_SECRET = 16;
    /** RFC 7065 section 3.1, with the host left to the browser. */
    private static final Pattern TURN_URL =
            Pattern.compile("turns?:(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9.-]+)(:\\d{1,5})?(\\?transport=(udp|tcp))?");

    /**
     * Reads the values as an administrator wrote them.
     *
     * @throws IllegalArgumentException naming the setting, what was given, what is allowed and what to do
     */
    static AdapterSettings of(String announcedAddresses, String mediaPort, String workers, String turnUrls,
            String turnSecret, String turnRelayPorts) {
        int threads = workers(workers);
        SfuSettings sfu = SfuSettings.defaults().withWorkers(threads).withBasePort(port(mediaPort, threads))
                .withAnnouncedAddresses(addresses(announcedAddresses));
        TurnCredentials turn = turn(turnUrls, turnSecret);
        keepApart(mediaPort, PortRange.of(sfu), turn, relayPorts(turnRelayPorts));
        return new AdapterSettings(sfu, turn);
    }

    private static PortRange relayPorts(String given) {
        return PortRange.read(given).orElseThrow(() -> wrong("TurnRelayPorts", given, "must be two ports in " + MIN_PORT + "-" + MAX_PORT
                + " such as 20000-29999, the lower first: those that the TURN server relays from", "CONFERA_TURN_RELAY_PORTS"));
    }

    /** On one machine one of the two would not start, or take the other's packets; on two it is one mistake in a firewall less. */
    private static void keepApart(String given, PortRange media, TurnCredentials turn, PortRange relay) {
        boolean listens = turn.ports().stream().anyMatch(media::contains);
        if (!turn.urls().isEmpty() && (listens || media.overlaps(relay))) {
            throw wrong("MediaPort", given, "must lie so that media's ports (" + media + ") are none of the TURN server's ("
                    + (listens ? "where TurnUrls says it listens" : "it relays from " + relay + ", says TurnRelayPorts") + ")",
                    "CONFERA_MEDIA_PORT");
        }
    }

    private static int workers(String given) {
        int workers = number(given);
        if (workers < 0 || workers > MAX_WORKERS) {
            throw wrong("Workers", given, "must be 1-" + MAX_WORKERS + ", or 0 for one a processor", "CONFERA_MEDIA_WORKERS");
        }
        return workers > 0 ? workers : Math.min(MAX_WORKERS, Runtime.getRuntime().availableProcessors());
    }

    private static int port(String given, int workers) {
        int most = MAX_PORT - workers + 1;
        int port = number(given);
        if (port < MIN_PORT || port > most) {
            throw wrong("MediaPort", given, "must lie in " + MIN_PORT + "-" + most + ", so that each of " + workers
                    + " workers has a port", "CONFERA_MEDIA_PORT");
        }
        return port;
    }

    private static int number(String given) {
        return given != null && given.strip().matches("\\d{1,9}") ? Integer.parseInt(given.strip()) : -1;
    }

    private static List<InetAddress> addresses(String given) {
        return AUTO.equals(given) ? List.of() : words(given).stream().map(word -> address(given, word)).toList();
    }

    private static InetAddress address(String given, String word) {
        try {
            InetAddress address = InetAddress.ofLiteral(word);
            if (!address.isAnyLocalAddress() && !address.isMulticastAddress()) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // told below, together with addresses that nobody can send to
        }
        throw wrong("AnnouncedAddresses", given, "must be 'auto' or IP addresses joined by commas that browsers can send to; '"
                + word + "' is none", "CONFERA_ANNOUNCED_ADDRESSES");
    }

    private static TurnCredentials turn(String urls, String secret) {
        if (urls == null || urls.isBlank() || NONE.equals(urls)) {
            return TurnCredentials.NONE;
        }
        words(urls).stream().filter(url -> !TURN_URL.matcher(url).matches()).findFirst().ifPresent(url -> {
            throw wrong("TurnUrls", urls, "must be 'none' or URLs joined by commas such as turn:turn.example.org:3478?transport=udp; '"
                    + url + "' is none", "CONFERA_TURN_URLS");
        });
        if (secret == null || secret.length() < MIN_SECRET) {
            throw wrong("TurnSecret", secret == null || NONE.equals(secret) ? "none" : "too short",
                    "must be the static-auth-secret of the TURN server, at least " + MIN_SECRET
                            + " characters, since TurnUrls is set", "CONFERA_TURN_SECRET");
        }
        return new TurnCredentials(words(urls), secret);
    }

    private static List<String> words(String given) {
        return given == null ? List.of("") : Arrays.stream(given.split(",", -1)).map(String::strip).toList();
    }

    private static IllegalArgumentException wrong(String setting, String given, String allowed, String variable) {
        return new IllegalArgumentException(setting + " of the media resource adapter is '" + given + "', but " + allowed
                + ". Set the environment variable " + variable + ", or the config property " + setting
                + " of resource adapter sfu, and restart.");
    }
}
