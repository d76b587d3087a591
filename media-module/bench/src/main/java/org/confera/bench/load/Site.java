package org.confera.bench.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** The running Confera, as its pages and its signalling are reached. Threads may share it. */
final class Site {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient http;

    /** @param insecure true to take any certificate */
    Site(URI base, boolean insecure) {
        this.base = base;
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(10));
        if (insecure) {
            builder.sslContext(trustingAnybody());
        }
        http = builder.build();
    }

    /** Where pages come from, as browsers say. */
    String origin() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    URI base() {
        return base;
    }

    /** The port that the pages are served on. */
    int port() {
        return base.getPort() >= 0 ? base.getPort() : base.getScheme().equals("https") ? 443 : 80;
    }

    /** Asks for a path below the pages; the request's address is filled in. */
    HttpResponse<String> send(String path, HttpRequest.Builder request) throws LoadException, InterruptedException {
        try {
            return http.send(request.uri(base.resolve(path)).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (SSLException untrusted) {
            throw new LoadException("The certificate of " + origin() + " is not trusted (" + untrusted.getMessage()
                    + "). If it is the one that Confera made for itself, add --insecure.", untrusted);
        } catch (ConnectException nobody) {
            throw new LoadException("Nothing answers at " + origin() + ". Is Confera running, and does it listen there? --url names another address.", nobody);
        } catch (IOException failed) {
            throw new LoadException(origin() + " did not answer as a web server does: " + failed, failed);
        }
    }

    /** A WebSocket that is still to be opened, at {@link #signaling}. */
    WebSocket.Builder webSocket() {
        return http.newWebSocketBuilder().connectTimeout(PATIENCE);
    }

    URI signaling() {
        return URI.create(base.resolve("signaling").toString().replaceFirst("^http", "ws"));
    }

    private static SSLContext trustingAnybody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Credulous()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS, which every Java must have.", e);
        }
    }

    /** Asked for by --insecure: believes every certificate, whatever host it names. */
    private static final class Credulous extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            // anybody
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            // anybody
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // anybody
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // anybody
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // anybody
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // anybody
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
