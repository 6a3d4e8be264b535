package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.config.ListenAddress;
import dev.plimsoll.config.LiveSettings;
import dev.plimsoll.run.RunObserver;
import dev.plimsoll.run.Stage;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.SampleRuns;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LiveFaceTest {
    private static final ListenAddress FREE = new ListenAddress("127.0.0.1", 0);

    @TempDir
    private Path directory;

    private final StringWriter err = new StringWriter();

    @Test
    void isNotThereUnlessAskedFor() {
        try (LiveFace face = face(Optional.empty(), Optional.empty(), Duration.ZERO)) {
            assertThat(observers(face)).isEmpty();
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void showsMetricsEventsAndThatItIsThere() throws IOException, InterruptedException {
        try (LiveFace face = face(Optional.of(FREE), Optional.empty(), Duration.ZERO)) {
            assertThat(get("/events")).isEqualToIgnoringWhitespace("[]");

            observers(face).forEach(it -> it.entered(Stage.STARTING, Instant.EPOCH));

            assertThat(get("/metrics")).contains("load_run_info{", "process_open_fds ", "jvm_memory_used_bytes{");
            assertThat(get("/events")).contains("\"event\" : \"start\"");
            assertThat(get("/-/healthy")).isEqualTo("healthy\n");
        }
    }

    @Test
    void saysTheSameToWhoeverAsksTwice() throws IOException, InterruptedException {
        try (LiveFace face = face(Optional.of(FREE), Optional.empty(), Duration.ZERO)) {
            observers(face).forEach(it -> it.entered(Stage.MEASURED, Instant.EPOCH));

            List<String> once = ofTheRun(get("/metrics"));

            assertThat(once).isNotEmpty();
            assertThat(ofTheRun(get("/metrics"))).isEqualTo(once);
        }
    }

    private static List<String> ofTheRun(String metrics) {
        return metrics.lines().filter(it -> it.startsWith("load_")).toList();
    }

    @Test
    void staysForALastScrapeOfWhoeverScraped() throws IOException, InterruptedException {
        LiveFace face = face(Optional.of(FREE), Optional.empty(), Duration.ofSeconds(50));
        observers(face);
        get("/metrics");

        CompletableFuture<Void> closed = CompletableFuture.runAsync(face::close);
        while (!err.toString().contains("waiting for a last scrape, at most 50s")) {
            Thread.onSpinWait();
        }
        while (!closed.isDone()) {
            scrapeUnlessGone();
        }

        assertThat(err.toString()).doesNotContain("nobody came");
    }

    @Test
    void waitsForNobodyWhenNobodyScrapedAndSaysSo() {
        LiveFace face = face(Optional.of(FREE), Optional.empty(), Duration.ofSeconds(50));
        observers(face);

        face.close();

        assertThat(err.toString())
                .endsWith("/metrics\nnobody scraped the metrics of this run\n")
                .doesNotContain("waiting");
    }

    @Test
    void pushesItsMetricsAtTheEnd() throws IOException {
        CompletableFuture<String> pushed = new CompletableFuture<>();
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            pushed.complete(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + body);
        });
        gateway.start();
        ListenAddress address =
                new ListenAddress("127.0.0.1", gateway.getAddress().getPort());

        try (LiveFace face = face(Optional.empty(), Optional.of(address), Duration.ZERO)) {
            observers(face).forEach(it -> it.entered(Stage.ENDED, Instant.EPOCH));
        }
        gateway.stop(0);

        assertThat(pushed.join())
                .startsWith("PUT /metrics/job/plimsoll/run_id/20261122-031500-chat\n")
                .contains("load_calls_total{");
        assertThat(err.toString()).isEqualTo("metrics pushed to " + address + "\n");
    }

    @Test
    void saysThatThePushGatewayIsAway() throws IOException {
        ListenAddress nobody = new ListenAddress("127.0.0.1", closedPort());

        try (LiveFace face = face(Optional.empty(), Optional.of(nobody), Duration.ZERO)) {
            observers(face).forEach(it -> it.entered(Stage.ENDED, Instant.EPOCH));
        }

        assertThat(err.toString())
                .isEqualTo("the metrics could not be pushed to " + nobody + ": nobody answers there\n");
    }

    @Test
    void refusesAPortInUseBeforeAnythingIsSent() throws IOException {
        LoadBench bench = new LoadBench(directory);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                StandIn service = StandIn.start(StandInSettings.of(Contracts.guide(), 1))) {
            String address = "127.0.0.1:" + taken.getLocalPort();

            Invocation invocation = bench.smoke(service.baseUrl(), "--listen", address);

            bench.assertRefused(invocation, "cannot listen on " + address + ": Address already in use");
            assertThat(LoadBench.asked(service.adminUrl(), "/counts")).isEqualToIgnoringWhitespace("{}");
        }
    }

    private LiveFace face(Optional<ListenAddress> listen, Optional<ListenAddress> gateway, Duration lastScrape) {
        PrintWriter out = new PrintWriter(err);
        Surroundings surroundings = new Surroundings(out, out, Map.of(), directory, Terminal.none());
        Narrator narrator = new Narrator(new PlimsollCommand(surroundings, new Secrets()));
        return LiveFace.open(new LiveSettings(listen, lastScrape, gateway), narrator);
    }

    private static List<RunObserver> observers(LiveFace face) {
        return face.observers(SampleRuns.pass().manifest(), new Objectives(List.of()));
    }

    private String get(String path) throws IOException, InterruptedException {
        String url = err.toString().lines().findFirst().orElseThrow().replaceFirst(".*(http\\S+)/metrics", "$1");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void scrapeUnlessGone() throws InterruptedException {
        try {
            get("/metrics");
        } catch (IOException gone) {
            assertThat(err.toString()).doesNotContain("nobody came");
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
