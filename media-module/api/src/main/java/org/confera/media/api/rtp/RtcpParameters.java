package org.confera.media.api.rtp;

/** RTCP settings of a track: its canonical name (RFC 3550 section 6.5.1) and reduced-size RTCP (RFC 5506). */
public record RtcpParameters(String cname, boolean reducedSize) {
    public RtcpParameters {
        cname = cname == null ? "" : cname;
        if (cname.length() > 255) {
            throw new IllegalArgumentException("cname has " + cname.length() + " characters, but at most 255 fit.");
        }
    }
}
