package org.confera.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where our pages are, for links that are mailed and must lead nowhere else. A request says in its Host header where its
 * sender says that we are: a stranger could have another person's link lead to a server of their own. So it is the address
 * that the administrator set; else one that this machine has, with the port that was really asked; else that of the machine.
 */
@ApplicationScoped
public class TrustedAddress {

    private static final String AUTOMATIC = "auto";

    private final Optional<String> set;
    private final Set<String> listed;
    private final boolean behindProxy;
    private final int httpsPort;
    private final MachineNames names;

    protected TrustedAddress() {
        this(Optional.empty(), Optional.empty(), false, 0, null);
    }

    /** @param behindProxy whether every request comes through a proxy of the administrator's, which says the truth */
    @Inject
    public TrustedAddress(@ConfigProperty(name = "confera.base-url") Optional<String> baseUrl,
            @ConfigProperty(name = "confera.allowed-origins") Optional<Set<String>> origins,
            @ConfigProperty(name = "confera.behind-proxy", defaultValue = "false") boolean behindProxy,
            @ConfigProperty(name = "confera.https-port", defaultValue = "8443") int httpsPort, MachineNames names) {
        this.set = baseUrl.map(TrustedAddress::bare).filter(url -> !url.isEmpty() && !url.equals(AUTOMATIC));
        this.listed = origins.orElse(Set.of()).stream().map(TrustedAddress::bare).collect(Collectors.toSet());
        this.behindProxy = behindProxy;
        this.httpsPort = httpsPort;
        this.names = names;
    }

    /** Such as {@code https://meet.example.org:8443/meet}. */
    public String pages(HttpServletRequest request) {
        return set.orElseGet(() -> believed(request)) + request.getContextPath();
    }

    private String believed(HttpServletRequest request) {
        String claimed = BaseAddress.of(request);
        if (behindProxy || listed.contains(claimed.toLowerCase(Locale.ROOT))) {
            return claimed;
        }
        String host = request.getServerName();
        return names.has(host) ? request.getScheme() + "://" + authority(host, request.getLocalPort(), request.isSecure())
                : "https://" + authority(names.first(), httpsPort, true);
    }

    private static String authority(String host, int port, boolean secure) {
        String bracketed = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return bracketed + (port == (secure ? 443 : 80) ? "" : ":" + port);
    }

    private static String bare(String url) {
        return url.strip().replaceFirst("/+$", "").replaceFirst("/meet$", "").toLowerCase(Locale.ROOT);
    }
}
