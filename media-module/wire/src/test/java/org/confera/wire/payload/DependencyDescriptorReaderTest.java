package org.confera.wire.payload;

import static org.confera.wire.payload.DependencyDescriptorReader.DISCARDABLE;
import static org.confera.wire.payload.DependencyDescriptorReader.NOT_PRESENT;
import static org.confera.wire.payload.DependencyDescriptorReader.REQUIRED;
import static org.confera.wire.payload.DependencyDescriptorReader.SWITCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.confera.wire.Hex;
import org.confera.wire.Hostile;
import org.junit.jupiter.api.Test;

class DependencyDescriptorReaderTest {
    /** Two temporal layers. */
    static final byte[] L1T2 = Hex.bits("""
            1 0 000010 0000000000000111            // start, template 2, frame 7
            1 0 0 0 0                              // structure
            000010 00001                           // template ids from 2 on, 2 decode targets
            00 01 11                               // templates S0T0, S0T0, S0T1
            10 10  10 10  00 01                    // indications SS, SS, -D
            0  1 0001 0  1 0000 0                  // frame differences none, 2, 1
            10                                     // 1 chain
            0000 0010 0001                         // chain differences 0, 2, 1
            1 0000001001111111 0000000101100111    // 640 x 360
            """);
    /** Two spatial layers, the second one switched off at present. */
    static final byte[] L2T1 = Hex.bits("""
            1 1 000000 1111111111111111            // start, end, template 0, frame 65535
            1 1 0 0 0                              // structure, active targets
            000000 00001                           // template ids from 0 on, 2 decode targets
            00 10 00 11                            // templates S0T0, S0T0, S1T0, S1T0
            10 10  10 11  00 10  00 11             // indications SS, SR, -S, -R
            0  1 0001 0  1 0000 0  1 0000 1 0001 0 // frame differences none, 2, 1, (1, 2)
            11                                     // 2 chains
            0 1                                    // target 0 protected by chain 0, 1 by 1
            0000 0000  0010 0001  0001 0001  0001 0001
            0                                      // no resolutions
            01                                     // only target 0 active
            """);

    private final DependencyDescriptorReader reader = new DependencyDescriptorReader();

    @Test
    void readsAKeyFrameThatBringsTheTemplates() {
        Hex.atOffsets(L1T2, (bytes, offset, length) -> {
            assertTrue(reader.read(bytes, offset, length));
            assertTrue(reader.keyFrame());
            assertTrue(reader.structurePresent());
            assertTrue(reader.startOfFrame());
            assertFalse(reader.endOfFrame());
            assertEquals(7, reader.frameNumber());
            assertEquals(0, reader.diffs());
            assertEquals(0, reader.chainDiff(0));
            layer(0, 0);
            indications(SWITCH, SWITCH);
            assertEquals(0b11, reader.activeTargets());
            assertFalse(reader.activeTargetsPresent());
        });
    }

    @Test
    void knowsTheDecodeTargets() {
        Hex.atOffsets(L1T2, (bytes, offset, length) -> {
            assertTrue(reader.read(bytes, offset, length));
            DependencyStructure structure = reader.structure();
            assertEquals(2, structure.targets());
            assertEquals(1, structure.spatialLayers());
            assertEquals(2, structure.temporalLayers());
            assertEquals(0, structure.targetTemporalLayer(0));
            assertEquals(1, structure.targetTemporalLayer(1));
            assertEquals(1, structure.target(0, 1));
            assertEquals(DependencyStructure.NONE, structure.target(1, 0));
            assertEquals(1, structure.chains());
            assertEquals(0, structure.protectedBy(1));
            assertEquals(640, structure.width(0));
            assertEquals(360, structure.height(0));
        });
    }

    @Test
    void readsLaterFramesByTheTemplates() {
        read(L1T2);
        assertTrue(read(Hex.bytes("c3 0009")));
        layer(0, 0);
        assertFalse(reader.keyFrame());
        assertEquals(2, reader.diff(0));
        assertEquals(2, reader.chainDiff(0));
        assertTrue(read(Hex.bytes("44 000a")));
        layer(0, 1);
        assertFalse(reader.startOfFrame());
        assertTrue(reader.endOfFrame());
        indications(NOT_PRESENT, DISCARDABLE);
        assertEquals(1, reader.diffs());
        assertEquals(1, reader.diff(0));
    }

    @Test
    void readsSpatialLayersAndTheirChains() {
        Hex.atOffsets(L2T1, (bytes, offset, length) -> {
            assertTrue(reader.read(bytes, offset, length));
            assertEquals(65_535, reader.frameNumber());
            assertEquals(2, reader.structure().chains());
            assertEquals(1, reader.structure().protectedBy(1));
            assertEquals(1, reader.structure().targetSpatialLayer(1));
            assertEquals(0, reader.structure().width(0), "not told");
            assertTrue(reader.activeTargetsPresent());
            assertTrue(reader.active(0));
            assertFalse(reader.active(1));
        });
    }

    @Test
    void readsWhatAFrameSaysInPlaceOfItsTemplate() {
        read(L2T1);
        Hex.atOffsets(Hex.bits("""
                1 1 000011 0000000000000100   // template 3: S1T0, frame 4
                0 1 1 1 1                     // active targets, indications, frame and chain differences
                11                            // both targets active
                01 10                         // indications D, S
                01 0100  11 111111111111  00  // frame differences 5 and 4096
                00001111 10000000             // chain differences 15, 128
                """), (bytes, offset, length) -> {
            assertTrue(reader.read(bytes, offset, length));
            layer(1, 0);
            indications(DISCARDABLE, SWITCH);
            assertEquals(2, reader.diffs());
            assertEquals(5, reader.diff(0));
            assertEquals(4096, reader.diff(1));
            assertEquals(15, reader.chainDiff(0));
            assertEquals(128, reader.chainDiff(1));
            assertEquals(0b11, reader.activeTargets());
        });
        assertTrue(read(Hex.bytes("c3 0006")));
        indications(NOT_PRESENT, REQUIRED);
        assertEquals(2, reader.diffs());
        assertEquals(0b11, reader.activeTargets(), "valid until the next one");
    }

    @Test
    void refusesFramesOfTemplatesThatItDoesNotKnow() {
        assertFalse(read(Hex.bytes("c3 0009")), "before the first key frame");
        read(L1T2);
        assertFalse(read(Hex.bytes("c1 0009")), "below the first template");
        assertFalse(read(Hex.bytes("c5 0009")), "above the last one");
        assertTrue(read(Hex.bytes("c2 0009")));
    }

    @Test
    void keepsTheTemplatesWhenAMalformedStructureComes() {
        read(L1T2);
        for (int length = 4; length < L2T1.length; length++) {
            assertFalse(reader.read(L2T1, 0, length));
        }
        assertTrue(read(Hex.bytes("c4 000a")));
        layer(0, 1);
        assertEquals(0b11, reader.activeTargets());
    }

    @Test
    void keepsTheNewerTemplatesWhenAnOlderKeyFrameComesLate() {
        read(L1T2);
        assertTrue(read(L2T1), "frame 65535 lies behind 7");
        layer(0, 0);
        assertEquals(2, reader.structure().spatialLayers(), "it speaks for itself");
        assertTrue(read(Hex.bytes("c4 000a")));
        layer(0, 1);
        assertEquals(0b11, reader.activeTargets());
    }

    @Test
    void takesANewBeginningFarBehindAsOne() {
        read(L1T2);
        byte[] restarted = L2T1.clone();
        restarted[1] = (byte) 0x90;
        assertTrue(read(restarted));
        assertTrue(read(Hex.bytes("c2 9001")));
        layer(1, 0);
    }

    @Test
    void keepsTheNewerSetOfTargetsWhenTheKeyFrameComesTwice() {
        read(L1T2);
        assertTrue(read(Hex.bits("1 1 000010 0000000000001000  0 1 0 0 0  01")));
        assertEquals(0b01, reader.activeTargets());
        read(L1T2);
        assertEquals(0b01, reader.activeTargets());
    }

    @Test
    void refusesEveryTruncation() {
        Hostile.truncated(L2T1, (bytes, offset, length) ->
                new DependencyDescriptorReader().read(bytes, offset, length));
    }

    @Test
    void refusesMoreLayersThanAv1Has() {
        assertFalse(read(Hex.bits("11000000 0000000000000001 10000 000000 00000 10 10 10 10 11 " + "0".repeat(80))));
        assertFalse(read(Hex.bits("11000000 0000000000000001 10000 000000 00000 " + "01".repeat(8) + "11"
                + "0".repeat(80))));
        assertFalse(read(Hex.bits("11000000 0000000000000001 10000 000000 00000 " + "0".repeat(800))), "no end");
    }

    @Test
    void survivesDamage() {
        Hostile.damaged(L1T2, this::readEverything);
        Hostile.damaged(L2T1, this::readEverything);
    }

    private boolean readEverything(byte[] bytes, int offset, int length) {
        return reader.read(bytes, offset, length) && DescriptorReading.everything(reader);
    }

    private boolean read(byte[] descriptor) {
        return reader.read(descriptor, 0, descriptor.length);
    }

    private void layer(int spatial, int temporal) {
        assertEquals(spatial, reader.spatialLayer());
        assertEquals(temporal, reader.temporalLayer());
    }

    private void indications(int first, int second) {
        assertEquals(first, reader.indication(0));
        assertEquals(second, reader.indication(1));
    }
}
