package org.confera.sfu.negotiation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Layers within one stream, in the names of W3C webrtc-svc: {@code L3T3}, {@code L3T3_KEY}, {@code S2T1h} …
 *
 * @param name           as given; {@code L1T1} if nothing (readable) was
 * @param spatialLayers  1 to 8
 * @param temporalLayers 1 to 8
 */
public record ScalabilityMode(String name, int spatialLayers, int temporalLayers) {
    private static final ScalabilityMode SINGLE = new ScalabilityMode("L1T1", 1, 1);
    private static final Pattern NAME = Pattern.compile("[LS]([1-8])T([1-8])h?(_KEY(_SHIFT)?)?");

    /** Reads a name; whether spatial layers use each other is told by the packets themselves. */
    static ScalabilityMode of(String name) {
        Matcher layers = NAME.matcher(name == null ? "" : name);
        return layers.matches()
                ? new ScalabilityMode(name, Integer.parseInt(layers.group(1)), Integer.parseInt(layers.group(2))) : SINGLE;
    }

    public boolean isSingleLayer() {
        return spatialLayers == 1 && temporalLayers == 1;
    }
}
