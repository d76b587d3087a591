/**
 * What the SFU counts, at one moment, in the words and units of W3C webrtc-stats where it has them: seconds, bytes, bits a
 * second. Records only. "Inbound" is what comes to the SFU from a person's producers, "outbound" what goes to a person's
 * consumers. What each figure is made of: {@code sfu/docs/statistics.md}.
 */
package org.confera.media.api.stats;
