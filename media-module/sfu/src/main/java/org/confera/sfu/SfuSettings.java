package org.confera.sfu;

import java.net.InetAddress;
import java.util.List;

/**
 * What an administrator decides about the SFU. A record that exists is usable, as far as can be told without opening a
 * socket.
 *
 * @param workers                    threads that carry media, one port each for UDP and TCP, 1 to 64
 * @param basePort                   port of the first worker, the others count up from it; 0 lets the system choose
 *                                   (tests)
 * @param bindAddress                the only local address to listen on; null means as many as are needed
 * @param announcedAddresses         addresses that browsers are told to send to; empty means every address of the
 *                                   machine, loopback included
 * @param maxRouters                 rooms that may be open at once
 * @param maxTransportsPerParticipant on one router; a reconnecting browser briefly has its old ones and its new ones
 * @param maxProducersPerParticipant on one router
 */
public record SfuSettings(int workers, int basePort, InetAddress bindAddress, List<InetAddress> announcedAddresses,
        int maxRouters, int maxTransportsPerParticipant, int maxProducersPerParticipant) {
    public SfuSettings {
        inRange("workers", workers, 1, 64);
        if (basePort != 0) {
            inRange("base port", basePort, 1024, 65_535 - workers + 1);
        }
        inRange("max. routers", maxRouters, 1, 100_000);
        inRange("max. transports per participant", maxTransportsPerParticipant, 2, 100);
        inRange("max. producers per participant", maxProducersPerParticipant, 1, 100);
        announcedAddresses = announcedAddresses == null ? List.of() : List.copyOf(announcedAddresses);
    }

    /** One worker a processor, ports from 10000, every address of the machine. */
    public static SfuSettings defaults() {
        int workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 64);
        return new SfuSettings(workers, 10_000, null, List.of(), 10_000, 8, 8);
    }

    public SfuSettings withWorkers(int count) {
        return new SfuSettings(count, basePort, bindAddress, announcedAddresses, maxRouters,
                maxTransportsPerParticipant, maxProducersPerParticipant);
    }

    public SfuSettings withBasePort(int port) {
        return new SfuSettings(workers, port, bindAddress, announcedAddresses, maxRouters,
                maxTransportsPerParticipant, maxProducersPerParticipant);
    }

    public SfuSettings withBindAddress(InetAddress address) {
        return new SfuSettings(workers, basePort, address, announcedAddresses, maxRouters,
                maxTransportsPerParticipant, maxProducersPerParticipant);
    }

    public SfuSettings withAnnouncedAddresses(List<InetAddress> addresses) {
        return new SfuSettings(workers, basePort, bindAddress, addresses, maxRouters, maxTransportsPerParticipant,
                maxProducersPerParticipant);
    }

    private static void inRange(String name, int given, int least, int most) {
        if (given < least || given > most) {
            throw new IllegalArgumentException(
                    "SFU setting '" + name + "' is " + given + ", but must lie in " + least + "-" + most + ".");
        }
    }
}
