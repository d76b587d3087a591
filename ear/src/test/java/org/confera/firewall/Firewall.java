package org.confera.firewall;

import java.util.Arrays;
import java.util.List;

/** What the router lets through from people to the server room (nftables); whatever it does not, it drops in silence. */
public final class Firewall {
    private final Namespace router;
    private final String from;

    /** @param from the router's interface that people are behind */
    Firewall(Namespace router, String from) {
        this.router = router;
        this.from = from;
        router.run("nft", "add table inet office");
        router.run("nft", "add chain inet office forward { type filter hook forward priority 0; policy accept; }");
    }

    /**
     * Drops from now on what people send and one of these matches, and nothing else.
     *
     * @param matches as nft(8) writes them, such as {@code udp dport 10000}
     */
    public void drop(String... matches) {
        router.run("nft", "flush chain inet office forward");
        List<String> rules = Arrays.stream(matches)
                .map(match -> "add rule inet office forward iifname " + from + " " + match + " counter drop").toList();
        rules.forEach(rule -> router.run("nft", rule));
    }
}
