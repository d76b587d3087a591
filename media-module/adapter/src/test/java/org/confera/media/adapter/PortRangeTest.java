package org.confera.media.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortRangeTest {
    @Test
    void overlapsWhatSharesAPortWithIt() {
        PortRange range = new PortRange(20_000, 20_009);
        assertTrue(range.overlaps(new PortRange(20_009, 30_000)));
        assertTrue(range.overlaps(new PortRange(10_000, 20_000)));
        assertTrue(range.overlaps(new PortRange(20_003, 20_004)));
        assertTrue(range.overlaps(new PortRange(10_000, 30_000)));
        assertFalse(range.overlaps(new PortRange(20_010, 30_000)));
        assertFalse(range.overlaps(new PortRange(10_000, 19_999)));
    }

    @Test
    void readsWhatLinuxSaysOfOutgoingConnections(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ip_local_port_range"), "32768\t60999\n");
        assertEquals(Optional.of(new PortRange(32_768, 60_999)), PortRange.ephemeral(file));
        assertEquals(Optional.empty(), PortRange.ephemeral(folder.resolve("of-another-system")));
    }
}
