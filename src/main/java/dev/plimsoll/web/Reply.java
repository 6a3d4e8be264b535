package dev.plimsoll.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Sends a response with the headers that all of them have, compressed for whoever can read that. */
final class Reply {
    private static final int WORTH_COMPRESSING = 1_024;
    /** A page brings its own style, and nothing else: no script, no network, no frame around it. */
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'";

    private final HttpExchange exchange;

    Reply(HttpExchange exchange) {
        this.exchange = exchange;
    }

    void send(WebResponse response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", response.contentType());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Vary", "Accept, Accept-Encoding");
        if (response.isHtml()) {
            headers.set("Content-Security-Policy", PAGE_POLICY);
            headers.set("Referrer-Policy", "no-referrer");
        }
        send(response.status(), encoded(response.body()));
    }

    private byte[] encoded(byte[] body) throws IOException {
        if (body.length < WORTH_COMPRESSING || !takesGzip()) {
            return body;
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        }
        return compressed.toByteArray();
    }

    private boolean takesGzip() {
        return exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of()).stream()
                .flatMap(line -> List.of(line.toLowerCase(Locale.ROOT).split(",", -1)).stream())
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding -> coding.matches("(x-)?gzip(;q=(1|1\\.0*|0\\.0*[1-9]\\d*))?"));
    }

    private void send(int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
