package dev.plimsoll.testing;

import dev.plimsoll.chat.Contract;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * As much of a chat service as a handshake and a clean-up need, on real sockets: health, create, list and delete under
 * either contract. A test may put any other answer before it.
 */
public final class TinyChat implements AutoCloseable {
    /** Answers a request in the service's stead. */
    private record Detour(Predicate<String> which, RawServer.Behaviour behaviour) {}

    /** One stored session. */
    private record Session(String id, String user, String title) {}

    private final Contract contract;
    private final Map<String, Session> sessions = new ConcurrentSkipListMap<>();
    private final List<Detour> detours = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final RawServer server;

    public TinyChat(Contract contract) throws IOException {
        this.contract = contract;
        this.server = new RawServer(this::answer);
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    public RawServer server() {
        return server;
    }

    /** Requests that begin so (such as {@code POST}) get this answer; the latest wins. */
    public TinyChat whenever(String start, RawServer.Behaviour behaviour) {
        synchronized (detours) {
            detours.add(0, new Detour(request -> request.startsWith(start), behaviour));
        }
        return this;
    }

    public TinyChat answering(String start, String status, String contentType, String body) {
        return whenever(
                start,
                (request, socket) -> socket.getOutputStream().write(RawServer.response(status, contentType, body)));
    }

    /** Ends everything that {@link #whenever} began. */
    public void recover() {
        synchronized (detours) {
            detours.clear();
        }
    }

    public String store(String user, String title) {
        return add(user, title).id();
    }

    private Session add(String user, String title) {
        String id = String.format("%024x", ids.incrementAndGet());
        Session session = new Session(id, user, title);
        sessions.put(id, session);
        return session;
    }

    public List<String> titles() {
        return sessions.values().stream().map(Session::title).toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void answer(String request, Socket socket) throws IOException {
        RawServer.Behaviour behaviour = this::serve;
        synchronized (detours) {
            for (Detour detour : detours) {
                if (detour.which().test(request)) {
                    behaviour = detour.behaviour();
                    break;
                }
            }
        }
        behaviour.answer(request, socket);
    }

    /** The service's own answer. */
    public void serve(String request, Socket socket) throws IOException {
        String path = request.split(" ", 3)[1];
        String user = between(request, "x-user-id: ", "\r\n");
        String body;
        String status = "200 OK";
        if (path.endsWith("/health")) {
            body = "{\"status\":\"ok\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"uptime\":1,\"version\":\"1\"}";
        } else if (request.startsWith("POST")) {
            status = "201 Created";
            body = wrapped(json(add(user, between(request, "\"title\":\"", "\""))));
        } else if (request.startsWith("GET")) {
            body = wrapped(sessions.values().stream()
                    .filter(it -> it.user().equals(user))
                    .map(this::json)
                    .collect(Collectors.joining(",", "[", "]")));
        } else {
            Session gone = sessions.remove(path.substring(path.lastIndexOf('/') + 1));
            status = gone == null ? "404 Not Found" : "200 OK";
            body = gone == null ? "{\"message\":\"no such session\"}" : wrapped(json(gone));
        }
        socket.getOutputStream().write(RawServer.response(status, "application/json; charset=utf-8", body));
    }

    private String json(Session session) {
        return "{\"" + contract.idField() + "\":\"" + session.id() + "\",\"userId\":\"" + session.user()
                + "\",\"title\":\"" + session.title()
                + "\",\"isFavorite\":false,\"createdAt\":\"2026-01-01T00:00:00Z\","
                + "\"updatedAt\":\"2026-01-01T00:00:00Z\"}";
    }

    private String wrapped(String payload) {
        return contract.payload().isEmpty() ? payload : "{\"data\":" + payload + "}";
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }
}
