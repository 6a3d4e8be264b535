package dev.plimsoll.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** A server of somebody else's in a process of its own, on a free loopback port; it ends with the test. */
final class ServerProcess implements AutoCloseable {
    /** Another program may take a free port before ours does. */
    private static final int TRIES = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final Path log;

    private ServerProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts it in a folder, where its log will be, and waits until a path of it answers with 200. */
    static ServerProcess start(Path folder, IntFunction<List<String>> commandAtPort, String readyPath)
            throws IOException {
        for (int tries = 1; ; tries++) {
            ServerProcess server = launch(folder, commandAtPort);
            if (server.becomesReady(readyPath)) {
                return server;
            }
            server.close();
            if (tries == TRIES) {
                throw new AssertionError("did not start: " + Files.readString(server.log));
            }
        }
    }

    private static ServerProcess launch(Path folder, IntFunction<List<String>> commandAtPort) throws IOException {
        int port = freePort();
        Path log = folder.resolve("server.log");
        Process process = new ProcessBuilder(commandAtPort.apply(port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerProcess(process, port, log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean becomesReady(String path) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (answers(path)) {
                return true;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return false;
    }

    private boolean answers(String path) {
        try {
            return send(path).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** What it answers to a GET. */
    String get(String path) {
        try {
            return send(path).body();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Posts JSON, which has to be taken. */
    void post(String path, String json) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpResponse<String> send(String path) throws IOException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
