package org.confera.media.api;

import java.util.Locale;

/** Where the fault of somebody's connection lies, as far as the SFU can honestly know. */
public enum ConnectionCause {
    /** There is none worth telling. */
    NONE,
    /** What the person sends is lost, comes unevenly or not at all. */
    UPLINK,
    /** What the person is sent gets lost or takes long. */
    DOWNLINK,
    /** Their computer or camera gives too little, though the network would carry more. */
    DEVICE;

    /** The word used in signalling: {@code none}, {@code uplink}, {@code downlink}, {@code device}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
