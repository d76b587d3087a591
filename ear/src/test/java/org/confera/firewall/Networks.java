package org.confera.firewall;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Whether this machine lets us make networks of our own. */
public final class Networks {
    private static final String TRIAL = "confera-trial";

    private Networks() {
    }

    /** Skips the test where it can't, and says why; fails it instead where {@code confera.networks.required} is true. */
    public static void require() {
        String missing = missing();
        if (missing != null && Boolean.getBoolean("confera.networks.required")) {
            fail(missing);
        }
        assumeTrue(missing == null, missing);
    }

    private static String missing() {
        if (Tool.tryRun("sh", "-c", "test \"$(id -u)\" = 0") != null) {
            return "networks of one's own need root on Linux";
        }
        for (String[] tool : new String[][] {{"ip", "iproute2"}, {"nft", "nftables"}, {"turnserver", "coturn"}}) {
            if (Tool.tryRun("sh", "-c", "command -v " + tool[0]) != null) {
                return tool[0] + " is not installed (apt-get install " + tool[1] + ")";
            }
        }
        try (Namespace trial = new Namespace(TRIAL)) {
            trial.ip("link", "add", "one", "type", "veth", "peer", "name", "other");
            new Firewall(trial, "one").drop("udp dport 1");
            return null;
        } catch (IllegalStateException refused) {
            return "this machine permits no networks of one's own: " + refused.getMessage();
        }
    }
}
