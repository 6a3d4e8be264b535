package dev.plimsoll.http;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Lays TLS over connections. Each has a context of its own, and with it an empty cache of sessions: a resumed session
 * shows no certificate, and is quicker than what a newcomer would see.
 */
final class TlsLayer {
    private final X509ExtendedTrustManager trust;
    private final SecureRandom random = new SecureRandom();

    TlsLayer(X509ExtendedTrustManager trust) {
        this.trust = trust;
    }

    WatchedTrust watch() {
        return new WatchedTrust(trust);
    }

    /** Shakes hands; the certificate must be for the host. */
    SSLSocket secure(Socket plain, String host, WatchedTrust watched) throws IOException {
        SSLSocket secure =
                (SSLSocket) context(watched).getSocketFactory().createSocket(plain, host, plain.getPort(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private SSLContext context(WatchedTrust watched) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {watched}, random);
            return context;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
