package org.confera.sfu;

/** What is done with the decrypted packets of a transport. Worker thread only; told the time; must not block. */
public interface MediaHandler {
    /** Takes everything and does nothing with it. */
    MediaHandler NOBODY = new MediaHandler() {
        @Override
        public void onRtp(byte[] packet, int offset, int length, long nowNs) {
        }

        @Override
        public void onRtcp(byte[] packet, int offset, int length, long nowNs) {
        }

        @Override
        public void onConnected(boolean connected, long nowNs) {
        }

        @Override
        public void onTick(long nowNs) {
        }
    };

    /** An authenticated, decrypted RTP packet. The buffer is reused after the call. */
    void onRtp(byte[] packet, int offset, int length, long nowNs);

    /** An authenticated, decrypted compound RTCP packet. The buffer is reused after the call. */
    void onRtcp(byte[] packet, int offset, int length, long nowNs);

    /** The transport has come up (true) or has lost consent (false). */
    void onConnected(boolean connected, long nowNs);

    /** Called about every 10 ms for what is due: reports, NACKs, key frame requests, speakers. */
    void onTick(long nowNs);
}
