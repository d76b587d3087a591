package org.confera.bench.load;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import org.confera.client.ClientCertificate;
import org.confera.client.ClientTransport;
import org.confera.client.SrtpSuite;
import org.confera.media.api.TransportOptions;
import org.confera.media.api.rtp.IceCandidate;

/** Opens transports: asks for one by signalling, then connects to it. */
final class Connector {
    private final Site site;
    private final boolean tcp;
    private final ClientCertificate certificate;

    /** @param certificate shared by everybody, which spares making one for each */
    Connector(Site site, boolean tcp, ClientCertificate certificate) {
        this.site = site;
        this.tcp = tcp;
        this.certificate = certificate;
    }

    /** A transport that media can flow on, and its id. */
    record Connected(String id, ClientTransport transport) {
    }

    /** @param direction {@code send} or {@code receive} */
    Connected connect(Signaling signaling, String direction) throws LoadException, InterruptedException, IOException {
        List<SrtpSuite> suites = List.of(SrtpSuite.values());
        ClientTransport transport = tcp ? ClientTransport.overTcp(certificate, suites) : ClientTransport.overUdp(certificate, suites);
        TransportOptions offered = Json.read(signaling.result("createWebRtcTransport", Json.object("direction", direction)), TransportOptions.class);
        JsonObject params = Json.object("transportId", offered.id());
        params.add("dtlsParameters", Json.write(transport.dtlsParameters()));
        signaling.result("connectWebRtcTransport", params);
        transport.connect(offered.iceParameters(), candidates(offered));
        if (!offered.dtlsParameters().fingerprints().contains(transport.serverFingerprint())) {
            throw new LoadException("The media server showed another certificate than signalling told of.");
        }
        return new Connected(offered.id(), transport);
    }

    /** Those of the right protocol, the host of the pages first. */
    private List<InetSocketAddress> candidates(TransportOptions offered) throws LoadException {
        String protocol = tcp ? "tcp" : "udp";
        String host = addressOfThePages();
        List<InetSocketAddress> candidates = offered.iceCandidates().stream().filter(each -> each.protocol().equals(protocol))
                .sorted(Comparator.comparing((IceCandidate each) -> !each.ip().equals(host)).thenComparing(each -> -each.priority()))
                .map(each -> new InetSocketAddress(each.ip(), each.port())).toList();
        if (candidates.isEmpty()) {
            throw new LoadException("The server offers no address for media over " + protocol + ".");
        }
        return candidates;
    }

    private String addressOfThePages() {
        try {
            return InetAddress.getByName(site.base().getHost()).getHostAddress();
        } catch (UnknownHostException behindProxy) {
            return "";
        }
    }
}
