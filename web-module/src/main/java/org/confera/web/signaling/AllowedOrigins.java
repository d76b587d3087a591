package org.confera.web.signaling;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pages that may open a signalling connection: those of the host that the browser addressed, those under the public
 * base URL, and those an administrator listed. No {@code Origin} at all means that it is no browser.
 */
record AllowedOrigins(Set<String> listed) {
    /** The base URL is whatever the browser addressed. */
    private static final String AUTOMATIC = "auto";

    /**
     * @param baseUrl {@code auto} or left out where there is no one address
     * @throws IllegalArgumentException naming an origin that can't be one
     */
    static AllowedOrigins of(Optional<String> baseUrl, Optional<Set<String>> origins) {
        Set<String> all = origins.orElse(Set.of()).stream()
                .map(origin -> normal("confera.allowed-origins", origin.strip())).collect(Collectors.toCollection(HashSet::new));
        baseUrl.map(String::strip).filter(url -> !url.equals(AUTOMATIC))
                .ifPresent(url -> all.add(normal("confera.base-url", url)));
        return new AllowedOrigins(Set.copyOf(all));
    }

    /** @param host the {@code Host} header */
    boolean allow(String origin, String host) {
        if (origin == null) {
            return true;
        }
        Optional<URI> page = parse(origin);
        return page.filter(uri -> sameHost(uri, host) || listed.contains(text(uri))).isPresent();
    }

    private static boolean sameHost(URI page, String host) {
        return host != null && parse(page.getScheme() + "://" + host)
                .filter(addressed -> text(addressed).equals(text(page))).isPresent();
    }

    private static String normal(String setting, String url) {
        return parse(url).map(AllowedOrigins::text).orElseThrow(() -> new IllegalArgumentException(setting
                + " contains '" + url + "', but must be made of addresses such as https://meet.example.org."));
    }

    private static Optional<URI> parse(String url) {
        try {
            URI uri = URI.create(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(URI uri) {
        boolean secure = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() < 0 ? secure ? 443 : 80 : uri.getPort();
        return (uri.getScheme() + "://" + uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
