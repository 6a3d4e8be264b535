package dev.plimsoll.web;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small web server, listening. Each request has a thread to itself, so that a slow client makes nobody wait; there are
 * at most 64, and nobody keeps one for longer than 15 s with a request that does not end or an answer it does not read.
 */
public final class WebFace implements AutoCloseable {
    private static final int THREADS = 64;
    private static final long IDLE_SECONDS = 30;
    private static final long GRACE_SECONDS = 5;
    /** The JDK's server reads these once, when its classes are loaded; what the command line says wins. */
    private static final Map<String, String> SERVER_LIMITS = Map.of(
            "sun.net.httpserver.nodelay", "true",
            "sun.net.httpserver.maxReqTime", "15",
            "sun.net.httpserver.maxRspTime", "15",
            "sun.net.httpserver.idleInterval", "30",
            "jdk.httpserver.maxConnections", "256");

    private final HttpServer server;
    private final ExecutorService threads;
    private final String scheme;

    private WebFace(HttpServer server, ExecutorService threads, String scheme) {
        this.server = server;
        this.threads = threads;
        this.scheme = scheme;
    }

    /**
     * Listens from now on.
     *
     * @throws IllegalArgumentException when the port is taken, the address is not ours, or a file of the settings cannot
     *     be used; the message names it
     */
    public static WebFace start(WebSettings settings, List<Route> routes) {
        SERVER_LIMITS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
        Optional<Authenticator> login = settings.login().map(LoginCheck::of);
        HttpServer server = Listening.on(settings);
        HttpContext everything = server.createContext("/", new Router(routes));
        login.ifPresent(everything::setAuthenticator);
        ExecutorService threads = threads();
        server.setExecutor(threads);
        server.start();
        return new WebFace(server, threads, settings.tls().isPresent() ? "https" : "http");
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** The URL that reaches it from this machine, without a slash at its end. */
    public String url() {
        InetAddress address = address().getAddress();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + address().getPort();
    }

    /** Answers what is under way, for up to 5 s, and nothing new. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
    }

    /** One that finds all threads taken is turned away at once: the server then closes its connection. */
    private static ExecutorService threads() {
        return new ThreadPoolExecutor(
                1, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons(new AtomicInteger()));
    }

    private static ThreadFactory daemons(AtomicInteger number) {
        return task -> {
            Thread thread = new Thread(task, "web-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
