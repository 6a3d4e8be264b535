import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How much more load do retrying clients make of a failing service, and does it recover when the fault ends? A share p of
 * requests fails at a stand-in. With at most three retries, each attempt failing by itself, a call takes
 * 1 + p + p^2 + p^3 attempts on average; what a run measured must be within 2 % of that. Then the requests that reach
 * the stand-in each second are counted before, during and after a fault. Waits are shortened so that this takes a minute
 * or two.
 *
 * <pre>bench/retry-storm [share] [seconds]</pre>
 */
public class RetryStormBench {
    private static final double TOLERANCE = 0.02;
    private static final int RATE = 50;
    /** Low enough for the storm to be the service's, not the injector's. */
    private static final int CALM_RATE = 12;
    private static final int CALLS_A_VISIT = 12;
    private static final int PHASE_MILLIS = 10_000;
    private static final List<String> FAILING = List.of("send_message", "list_messages");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path scratch = Files.createTempDirectory("plimsoll-storm");
    private final double share;
    private final int seconds;

    record Server(Process process, String baseUrl, String apiKey, String adminUrl) {}

    RetryStormBench(double share, int seconds) throws IOException {
        this.share = share;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        double share = args.length > 0 ? Double.parseDouble(args[0]) : 0.3;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        System.exit(new RetryStormBench(share, seconds).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Server server = startStandIn();
        try {
            boolean held = amplifies("linear", server) & amplifies("exponential", server);
            recovers(server);
            return held;
        } finally {
            server.process().destroy();
        }
    }

    private boolean amplifies(String retries, Server server) throws Exception {
        call(server, "DELETE", "/faults", "");
        call(server, "POST", "/faults", fault(share));
        load(retries, RATE, seconds, server).waitFor();
        JsonNode summary = latestSummary();
        long calls = 0;
        long attempts = 0;
        for (String operation : FAILING) {
            calls += summary.at("/operations/" + operation + "/calls").asLong();
            attempts += summary.at("/operations/" + operation + "/attempts").asLong();
        }
        double expected = 1 + share + share * share + share * share * share;
        double measured = (double) attempts / calls;
        System.out.printf(
                Locale.ROOT,
                "%-11s  share %.2f  %,d calls  %,d attempts  amplification %.4f, expected %.4f: %+.2f %%  (all %.4f)%n",
                retries, share, calls, attempts, measured, expected, 100 * (measured / expected - 1),
                summary.at("/all/amplification").asDouble());
        return calls >= 10_000 && Math.abs(measured / expected - 1) <= TOLERANCE;
    }

    private void recovers(Server server) throws Exception {
        call(server, "DELETE", "/faults", "");
        Process load = load("linear", CALM_RATE, 5 * PHASE_MILLIS / 1_000, server);
        awaitRequests(server);
        Thread.sleep(PHASE_MILLIS); // the injector warms up
        double before = rate(server, PHASE_MILLIS);
        call(server, "POST", "/faults", fault(0.9));
        double during = rate(server, PHASE_MILLIS);
        call(server, "DELETE", "/faults", "");
        Thread.sleep(2_000);
        double after = rate(server, PHASE_MILLIS);
        load.waitFor();
        System.out.printf(
                Locale.ROOT,
                "share 0.90 for 10 s, %d calls/s planned: %.0f requests/s before, %.0f during, %.0f from 2 s after its end%n",
                CALM_RATE * CALLS_A_VISIT, before, during, after);
    }

    private void awaitRequests(Server server) throws Exception {
        long start = received(server);
        while (received(server) < start + 100) {
            Thread.sleep(100);
        }
    }

    private double rate(Server server, long millis) throws Exception {
        long start = received(server);
        long began = System.nanoTime();
        Thread.sleep(millis);
        return (received(server) - start) * 1e9 / (System.nanoTime() - began);
    }

    private long received(Server server) throws Exception {
        long sum = 0;
        for (JsonNode statuses : JSON.readTree(call(server, "GET", "/counts", ""))) {
            for (JsonNode count : statuses) {
                sum += count.asLong();
            }
        }
        return sum;
    }

    private static String fault(double share) {
        return "{\"kind\":\"status\",\"share\":" + share + ",\"operations\":[\"" + String.join("\",\"", FAILING) + "\"]}";
    }

    private String call(Server server, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.adminUrl() + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private Server startStandIn() throws IOException {
        Process process =
                start(List.of("stand-in", "--contract", "guide", "--service-time", "fixed:2ms"), "stand-in", "none");
        JsonNode ready = JSON.readTree(process.inputReader().readLine());
        return new Server(
                process, ready.path("baseUrl").asText(), ready.path("apiKey").asText(),
                ready.path("adminUrl").asText());
    }

    private Process load(String retries, int rate, int length, Server server) throws IOException {
        Path settings = scratch.resolve(retries + ".conf");
        Files.writeString(settings, String.format(Locale.ROOT, """
                plimsoll.load.client { retries = %s, retry-wait = 20ms }
                plimsoll.profiles.retry-storm { warm-up { min = 0s, max = 0s }, rate = %d, duration = %ds }
                """, retries, rate, length));
        return start(
                List.of(
                        "load", "--profile", "retry-storm", "--target", server.baseUrl(), "--contract", "guide",
                        "--config", settings.toString(), "--seed", "1",
                        "--run-dir", scratch.resolve("runs").toString(), "--quiet"),
                "load", server.apiKey());
    }

    private Process start(List<String> arguments, String name, String key) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "dev.plimsoll.cli.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PLIMSOLL_API_KEY", key);
        File log = scratch.resolve(name + ".log").toFile();
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log));
        if (!name.equals("stand-in")) {
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        }
        return builder.start();
    }

    private JsonNode latestSummary() throws IOException {
        try (Stream<Path> runs = Files.list(scratch.resolve("runs"))) {
            Path latest = runs.max(Comparator.naturalOrder()).orElseThrow();
            return JSON.readTree(latest.resolve("summary.json").toFile());
        }
    }
}
