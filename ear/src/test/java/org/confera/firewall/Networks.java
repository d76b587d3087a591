package org.confera.firewall;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Whether this machine lets us make networks of our own. */
public final class Networks {
    private static final String TRIAL = "confera-trial";

    /** Why it doesn't; null if it does. Asked once. */
    private static final String MISSING = missing();

    private Networks() {
    }

    /** True if it does. Before all tests of a class: what they need can be opened. */
    public static boolean arePermitted() {
        return MISSING == null;
    }

    /**
     * Skips the test where it doesn't, and says why; fails it instead where {@code confera.networks.required} is true. Before
     * each test, since a class that is skipped as a whole is counted nowhere.
     */
    public static void require() {
        if (MISSING != null && Boolean.getBoolean("confera.networks.required")) {
            fail(MISSING);
        }
        assumeTrue(MISSING == null, MISSING);
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
