package dev.plimsoll.testing;

import dev.plimsoll.chat.ErrorClass;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a server can do wrong once it has read a request, and the class that a client owes it. */
@SuppressWarnings("ImmutableEnumChecker") // Each behaviour is a function without state.
public enum ServerFault implements RawServer.Behaviour {
    CLOSED_WITHOUT_AN_ANSWER(ErrorClass.CLOSED_EARLY, (request, socket) -> socket.close()),
    RESET_AFTER_THE_REQUEST(ErrorClass.CLOSED_EARLY, (request, socket) -> RawServer.reset(socket)),
    RESET_AFTER_THE_HEADERS(ErrorClass.CLOSED_EARLY, (request, socket) -> {
        write(socket, Words.HEAD + "Content-Length: 10\r\n\r\n");
        RawServer.reset(socket);
    }),
    CLOSED_WITHIN_THE_BODY(ErrorClass.CLOSED_EARLY, (request, socket) -> {
        write(socket, Words.HEAD + "Content-Length: 10\r\n\r\n{");
        socket.close();
    }),
    CLOSED_WITHIN_A_CHUNK(ErrorClass.CLOSED_EARLY, (request, socket) -> {
        write(socket, Words.HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\nabc");
        socket.close();
    }),
    SILENCE(ErrorClass.RESPONSE_TIMEOUT, (request, socket) -> untilClosed(socket)),
    SLOW_HEADERS(ErrorClass.DEADLINE, (request, socket) -> drip(socket, "HTTP/1.1 200 OK\r\nX-Slow: ")),
    SLOW_BODY(ErrorClass.DEADLINE, (request, socket) -> drip(socket, Words.HEAD + "Content-Length: 100000\r\n\r\n")),
    STALLED_BODY(ErrorClass.DEADLINE, (request, socket) -> {
        write(socket, Words.HEAD + "Content-Length: 10\r\n\r\n{");
        untilClosed(socket);
    }),
    ENDLESS_BODY(ErrorClass.BODY_TOO_LARGE, (request, socket) -> flood(socket, Words.HEAD + "\r\n")),
    ENDLESS_HEADER(ErrorClass.BODY_INVALID, (request, socket) -> flood(socket, Words.HEAD + "X-Endless: ")),
    NOT_HTTP(ErrorClass.BODY_INVALID, (request, socket) -> answer(socket, "SSH-2.0-OpenSSH_9\r\n")),
    GARBLED_HEADER(ErrorClass.BODY_INVALID, (request, socket) -> answer(socket, "HTTP/1.1 200 OK\r\nx y\r\n\r\n")),
    GARBLED_CHUNK(
            ErrorClass.BODY_INVALID,
            (request, socket) -> answer(socket, Words.HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n")),
    WRONG_SHAPE(ErrorClass.BODY_INVALID, status("200 OK", "[]")),
    NOT_JSON(ErrorClass.BODY_INVALID, status("200 OK", "<html>")),
    UNEXPECTED_SUCCESS(ErrorClass.ASSERTION, status("206 Partial Content", "{}")),
    REDIRECT_LOOP(
            ErrorClass.REDIRECT,
            (request, socket) -> answer(
                    socket, "HTTP/1.1 302 Found\r\nLocation: " + path(request) + "\r\nContent-Length: 0\r\n\r\n")),
    UNAUTHORIZED(ErrorClass.UNAUTHORIZED, status("401 Unauthorized", "{}")),
    FORBIDDEN(ErrorClass.FORBIDDEN, status("403 Forbidden", "{}")),
    NOT_FOUND(ErrorClass.NOT_FOUND, status("404 Not Found", "{}")),
    CONFLICT(ErrorClass.CONFLICT, status("409 Conflict", "{}")),
    TEAPOT(ErrorClass.CLIENT_4XX, status("418 Teapot", "{}")),
    TOO_MANY_REQUESTS(ErrorClass.RATE_LIMITED, status("429 Too Many Requests", "{}")),
    SERVER_ERROR(ErrorClass.SERVER_5XX, status("500 Internal Server Error", "{}")),
    UNAVAILABLE(ErrorClass.SERVER_5XX, status("503 Service Unavailable", "{}"));

    private final ErrorClass errorClass;
    private final RawServer.Behaviour behaviour;

    ServerFault(ErrorClass errorClass, RawServer.Behaviour behaviour) {
        this.errorClass = errorClass;
        this.behaviour = behaviour;
    }

    public ErrorClass errorClass() {
        return errorClass;
    }

    /** True when it lasts until the client gives up. */
    public boolean lasts() {
        return errorClass == ErrorClass.RESPONSE_TIMEOUT || errorClass == ErrorClass.DEADLINE;
    }

    @Override
    public void answer(String request, Socket socket) throws IOException {
        behaviour.answer(request, socket);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static RawServer.Behaviour status(String line, String body) {
        return (request, socket) -> socket.getOutputStream().write(RawServer.response(line, "application/json", body));
    }

    private static String path(String request) {
        return request.split(" ", 3)[1];
    }

    private static void answer(Socket socket, String text) throws IOException {
        write(socket, text);
        socket.shutdownOutput();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void untilClosed(Socket socket) throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static void flood(Socket socket, String start) throws IOException {
        write(socket, start);
        byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            socket.getOutputStream().write(block);
        }
    }

    /** One byte each few milliseconds: {@code setSoTimeout} paces it, so that the thread need not sleep. */
    private static void drip(Socket socket, String start) throws IOException {
        write(socket, start);
        socket.setSoTimeout(20);
        for (int i = 0; i < 1_000; i++) {
            socket.getOutputStream().write(' ');
            try {
                if (socket.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException paced) {
                // The next byte is due.
            }
        }
    }

    /** Apart, since constants are made before the enum's own fields. */
    private static final class Words {
        static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    }
}
