package org.confera.media.adapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confera.sfu.SfuSettings;

/** Neighbouring ports, both ends included. */
record PortRange(int first, int last) {
    private static final Pattern TWO_PORTS = Pattern.compile("\\s*(\\d{1,5})\\s*[-\\s]\\s*(\\d{1,5})\\s*");
    private static final int LEAST = 1024;
    private static final int MOST = 65_535;

    PortRange {
        if (first < LEAST || first > last || last > MOST) {
            throw new IllegalArgumentException("ports are " + first + "-" + last + ", but must lie in " + LEAST + "-" + MOST
                    + ", the lower first");
        }
    }

    /** The ports of all of the SFU's workers. */
    static PortRange of(SfuSettings sfu) {
        return new PortRange(sfu.basePort(), sfu.basePort() + sfu.workers() - 1);
    }

    /** Two ports with a hyphen or white space between; nothing if it is anything else. */
    static Optional<PortRange> read(String given) {
        Matcher two = TWO_PORTS.matcher(given == null ? "" : given);
        try {
            return two.matches() ? Optional.of(new PortRange(Integer.parseInt(two.group(1)), Integer.parseInt(two.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    /** What the system gives to outgoing connections, where it says so in this file (Linux). */
    static Optional<PortRange> ephemeral(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException anotherSystem) {
            return Optional.empty();
        }
    }

    boolean contains(int port) {
        return first <= port && port <= last;
    }

    boolean overlaps(PortRange other) {
        return first <= other.last && other.first <= last;
    }

    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
