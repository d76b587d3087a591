package org.confera.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** UDP packets that Linux dropped at sockets of this machine, because nobody read them in time. */
final class KernelDrops {
    private static final int LOCAL_ADDRESS = 1;

    private KernelDrops() {
    }

    /** Of the sockets on these ports since they were opened; 0 on other systems. */
    static long of(Set<Integer> ports) {
        long drops = 0;
        for (String table : List.of("udp", "udp6")) {
            try {
                for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                    String[] words = line.strip().split("\\s+");
                    if (words[LOCAL_ADDRESS].contains(":") && ports.contains(port(words[LOCAL_ADDRESS]))) {
                        drops += Long.parseLong(words[words.length - 1]);
                    }
                }
            } catch (IOException notLinux) {
                return 0;
            }
        }
        return drops;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }
}
