package dev.plimsoll.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;

/** Asks a web face for a path, with headers in pairs of name and value. */
record Visitor(String url, HttpClient client) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Visitor of(WebFace web) {
        return new Visitor(web.url(), HttpClient.newHttpClient());
    }

    static Visitor trusting(SSLContext trust, WebFace web) {
        return new Visitor(web.url(), HttpClient.newBuilder().sslContext(trust).build());
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return ask("GET", path, headers);
    }

    HttpResponse<byte[]> ask(String method, String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(method, path, headers), BodyHandlers.ofByteArray());
    }

    CompletableFuture<HttpResponse<String>> askLater(String path) {
        return client.sendAsync(request("GET", path), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody());
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }
}
