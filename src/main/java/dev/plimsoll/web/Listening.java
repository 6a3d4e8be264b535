package dev.plimsoll.web;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Opens the listening socket. */
final class Listening {
    private static final int BACKLOG = 128;

    private Listening() {}

    /**
     * Binds, now, but does not accept yet.
     *
     * @throws IllegalArgumentException when the port is taken, or the address is not ours
     */
    static HttpServer on(WebSettings settings) {
        Optional<SSLContext> tls = settings.tls().map(PemIdentity::of);
        InetSocketAddress address = new InetSocketAddress(settings.address(), settings.port());
        if (address.isUnresolved()) {
            throw new IllegalArgumentException(cannotListen(settings, "this name has no address"));
        }
        try {
            return tls.isPresent() ? secure(address, tls.get()) : HttpServer.create(address, BACKLOG);
        } catch (IOException refused) {
            throw new IllegalArgumentException(cannotListen(settings, String.valueOf(refused.getMessage())), refused);
        }
    }

    private static HttpServer secure(InetSocketAddress address, SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(address, BACKLOG);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    private static String cannotListen(WebSettings settings, String why) {
        return "cannot listen on " + settings.address() + ":" + settings.port() + ": " + why;
    }
}
