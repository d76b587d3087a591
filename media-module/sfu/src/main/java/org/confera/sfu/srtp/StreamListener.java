package org.confera.sfu.srtp;

/** Told which streams have proved, by a packet that authenticated, to belong to a transport. Worker thread. */
public interface StreamListener {
    /** Wants to know nothing. */
    StreamListener NONE = new StreamListener() {
        @Override
        public void onStreamKept(boolean isRtp, long ssrc) {
        }

        @Override
        public void onStreamForgotten(boolean isRtp, long ssrc) {
        }
    };

    /** The first packet of a stream, RTP or RTCP, has authenticated. */
    void onStreamKept(boolean isRtp, long ssrc);

    /** It was given up: for a new stream, or because the transport closes. */
    void onStreamForgotten(boolean isRtp, long ssrc);
}
