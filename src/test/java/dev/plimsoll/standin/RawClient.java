package dev.plimsoll.standin;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One TCP connection to a stand-in, in full control of its bytes. */
final class RawClient implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final StandIn standIn;
    private final Socket socket;

    RawClient(StandIn standIn) throws IOException {
        URI uri = URI.create(standIn.baseUrl());
        this.standIn = standIn;
        this.socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    /** Asks for the service's health. */
    void sendHealth() throws IOException {
        send("GET /chats-service/api/v1/health HTTP/1.1\r\nHost: x\r\nx-api-key: " + standIn.apiKey() + "\r\n\r\n");
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads one whole answer and gives its first line. */
    String readAnswer() throws IOException {
        String head = readUntil("\r\n\r\n");
        int at = head.indexOf("content-length: ");
        int length = Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)));
        socket.getInputStream().readNBytes(length);
        return head.substring(0, head.indexOf('\r'));
    }

    /** The next byte; -1 when the other side has closed its direction. */
    int read() throws IOException {
        return socket.getInputStream().read();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String readUntil(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (!text.toString().endsWith(end)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after '" + text + "'");
            }
            text.append((char) next);
        }
        return text.toString();
    }
}
