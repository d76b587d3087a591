package org.confera.sfu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SfuSettingsTest {
    @Test
    void namesWhatWasGivenAndWhatIsAllowed() {
        SfuSettings defaults = SfuSettings.defaults().withWorkers(2);
        assertEquals("SFU setting 'base port' is 80, but must lie in 1024-65534.",
                assertThrows(IllegalArgumentException.class, () -> defaults.withBasePort(80)).getMessage());
        assertEquals("SFU setting 'workers' is 0, but must lie in 1-64.",
                assertThrows(IllegalArgumentException.class, () -> defaults.withWorkers(0)).getMessage());
    }

    @Test
    void everyWorkersPortMustExist() {
        SfuSettings two = SfuSettings.defaults().withWorkers(2).withBasePort(65_534);
        assertThrows(IllegalArgumentException.class, () -> two.withWorkers(3));
    }
}
