package dev.plimsoll.metrics.load;

import dev.plimsoll.metrics.Exposition;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A Prometheus Pushgateway, which keeps the last figures of what Prometheus could not have scraped in time. A run is a
 * group of its own there: job {@code plimsoll}, and its run id.
 */
public final class PushGateway {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param address {@code HOST:PORT} */
    public PushGateway(String address) {
        this.address = address;
    }

    /**
     * Puts the metrics of a run there, over those it may have put before.
     *
     * @throws IOException when nobody is there, or it does not take them
     * @throws InterruptedException when there is no time left to wait for it
     */
    public void push(String runId, Exposition.Page page) throws IOException, InterruptedException {
        URI group = URI.create("http://" + address + "/metrics/job/plimsoll/run_id/"
                + URLEncoder.encode(runId, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(group)
                .timeout(PATIENCE)
                .header("Content-Type", page.contentType())
                .PUT(HttpRequest.BodyPublishers.ofByteArray(page.body()))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("it answered " + answer.statusCode());
        }
    }
}
