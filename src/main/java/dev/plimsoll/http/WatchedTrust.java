package dev.plimsoll.http;

import dev.plimsoll.probe.TlsFacts;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/** Notes what a server shows in one handshake, and leaves the judging to another, but for a date that has passed. */
final class WatchedTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager judge;
    private Optional<TlsFacts> seen = Optional.empty();

    WatchedTrust(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    /** Empty as long as no certificate came. */
    Optional<TlsFacts> seen() {
        return seen;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        String version = ((SSLSocket) socket).getHandshakeSession().getProtocol();
        seen = earliestExpiry(chain).map(expiry -> new TlsFacts(version, expiry));
        judge.checkServerTrusted(chain, authType, socket);
        // Java asks no date of a certificate that is itself among the trusted ones; other clients do.
        chain[0].checkValidity();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        judge.checkServerTrusted(chain, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        judge.checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        judge.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }

    private static Optional<Instant> earliestExpiry(X509Certificate[] chain) {
        return Arrays.stream(chain).map(it -> it.getNotAfter().toInstant()).min(Comparator.naturalOrder());
    }
}
