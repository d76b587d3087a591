package org.confera.sfu.dtls;

import org.confera.sfu.srtp.SrtpKeys;

/** What an association tells its transport. Worker thread. */
public interface DtlsListener {
    /** Send this datagram to the browser. */
    void sendDtls(byte[] datagram);

    /** The handshake is complete: these are the SRTP keys. Once, at most. */
    void onDtlsConnected(SrtpKeys keys);

    /** It failed, or the browser has ended it. Once, at most. */
    void onDtlsFailed(String why);
}
