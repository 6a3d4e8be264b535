package dev.plimsoll.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WebFaceTest {
    private static final WebSettings LOOPBACK = WebSettings.open("127.0.0.1", 0);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final WebFace web = WebFace.start(
            LOOPBACK,
            List.of(
                    Route.get("/", request -> WebResponse.html("<p>hello</p>")),
                    Route.get("/echo", request -> WebResponse.text(200, request.accept() + " " + request.query())),
                    Route.get(
                            "/metrics",
                            request -> WebResponse.of(
                                    "text/plain", "up 1\n".repeat(1_000).getBytes(UTF_8))),
                    Route.get("/broken", request -> {
                        throw new IllegalStateException("hunter2");
                    }),
                    Route.get("/late", request -> late()),
                    Route.post("/-/reload", request -> WebResponse.text(200, "reloaded"))));
    private final Visitor visitor = Visitor.of(web);

    @AfterEach
    void close() {
        released.countDown();
        web.close();
    }

    @Test
    void sendsWhatTheRouteAnswers() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = visitor.ask("POST", "/-/reload");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).asString(UTF_8).isEqualTo("reloaded\n");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void tellsTheRouteWhatWasAccepted() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = visitor.get("/echo?refresh=off", "Accept", "text/html", "Accept", "text/plain");

        assertThat(response.body()).asString(UTF_8).isEqualTo("text/html, text/plain Optional[refresh=off]\n");
    }

    @Test
    void letsAPageLoadNothing() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = visitor.get("/");

        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
                        + "form-action 'none'; frame-ancestors 'none'");
    }

    @Test
    void servesNothingElse() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = visitor.get("/metrics/");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).asString(UTF_8).isEqualTo("nothing is served at this path\n");
    }

    @Test
    void saysWhichMethodIsTaken() throws IOException, InterruptedException {
        HttpResponse<byte[]> get = visitor.get("/-/reload");
        HttpResponse<byte[]> post = visitor.ask("POST", "/metrics");

        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).contains("POST");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void answersHeadWithTheLengthAlone() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = visitor.ask("HEAD", "/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(5_000);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void compressesForWhoeverReadsIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> compressed = visitor.get("/metrics", "Accept-Encoding", "deflate, gzip;q=0.5");
        HttpResponse<byte[]> refused = visitor.get("/metrics", "Accept-Encoding", "gzip;q=0");

        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.body()).hasSizeLessThan(200);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .hasSize(5_000);
        assertThat(refused.body()).hasSize(5_000);
    }

    @Test
    void saysThatARouteFailedAndKeepsWhyToTheLog() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = visitor.get("/broken");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).asString(UTF_8).isEqualTo("this could not be answered; the log says why\n");
    }

    @Test
    void isNotHeldUpByClientsThatNeverFinishARequest() throws IOException, InterruptedException {
        List<Socket> slow = new ArrayList<>();
        for (int client = 0; client < 40; client++) {
            Socket socket = new Socket(web.address().getAddress(), web.address().getPort());
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: here\r\n".getBytes(UTF_8));
            slow.add(socket);
        }

        HttpResponse<byte[]> response = visitor.get("/");

        assertThat(response.statusCode()).isEqualTo(200);
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void endsWithWhatIsUnderWay() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> late = visitor.askLater("/late");
        asked.await();

        Thread closing = new Thread(web::close);
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        released.countDown();

        assertThat(late.join().body()).isEqualTo("late, but there\n");
        closing.join();
        assertThatThrownBy(() ->
                        new Socket(web.address().getAddress(), web.address().getPort()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void saysThatThePortIsTaken() {
        int taken = web.address().getPort();

        assertThatThrownBy(() -> WebFace.start(WebSettings.open("127.0.0.1", taken), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot listen on 127.0.0.1:" + taken + ": Address already in use");
    }

    @Test
    void refusesAPortThatCannotBe() {
        assertThatThrownBy(() -> WebSettings.open("127.0.0.1", 65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("port: expected 0 (any free one) to 65535, was 65536");
    }

    private WebResponse late() {
        asked.countDown();
        try {
            released.await();
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
        return WebResponse.text(200, "late, but there");
    }
}
