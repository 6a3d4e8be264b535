import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How near does a search come to the truth? A stand-in with 4 workers and exponential service times of 50 ms is an M/M/4
 * queue, whose capacity for an objective on the p99 is known in closed form (Erlang, 1917). Searches it a few times, each with
 * another seed, and prints each interval with how far its middle is off; then once each for the answers that have a name: a
 * limiter, a slow tail, a ceiling that is too low, and an injector that is starved by busy processes. Ends with 0 when all
 * middles are within 15 % and all names are right. A search takes up to 10 minutes, and wants a quiet machine.
 *
 * <pre>bench/capacity [searches] [option of plimsoll capacity]...</pre>
 */
public class CapacityBench {
    private static final int WORKERS = 4;
    private static final double SERVICE_RATE = 20;
    private static final double LIMIT_SECONDS = 0.5;
    private static final double TOLERANCE = 0.15;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path scratch = Files.createTempDirectory("plimsoll-capacity");
    private final List<String> options;

    record Server(Process process, String baseUrl, String apiKey) {}

    CapacityBench(List<String> options) throws IOException {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        int searches = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        List<String> options = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        CapacityBench bench = new CapacityBench(options);
        System.exit(bench.intervals(searches) & bench.names() ? 0 : 1);
    }

    private boolean intervals(int searches) throws Exception {
        double truth = capacity();
        System.out.printf(Locale.ROOT, "M/M/%d, 50 ms, p99 <= 500 ms: %.1f visits/s by Erlang%n", WORKERS, truth);
        boolean held = true;
        for (int seed = 1; seed <= searches; seed++) {
            JsonNode answer = search(
                    List.of("--workers", "" + WORKERS, "--service-time", "exp:50ms"),
                    List.of("--objective", "p99 <= 500 ms", "--floor", "5", "--ceiling", "150", "--seed", "" + seed));
            double low = answer.at("/visitsPerSecond/low").asDouble();
            double high = answer.at("/visitsPerSecond/high").asDouble();
            double off = (low + high) / 2 / truth - 1;
            held &= Math.abs(off) <= TOLERANCE;
            System.out.printf(
                    Locale.ROOT, "search %d  %5.1f to %5.1f visits/s  middle %+.1f %%  holds it: %-5s  %d trials in %.0f s  %s%n",
                    seed, low, high, 100 * off, low <= truth && truth <= high, answer.path("trials").size(),
                    answer.path("took").asDouble(), answer.path("sentence").asText());
        }
        return held;
    }

    private boolean names() throws Exception {
        List<String> quick = List.of("--service-time", "exp:5ms");
        List<String> usual = List.of("--objective", "p99 <= 500 ms", "--floor", "5", "--ceiling", "100", "--seed", "1");
        boolean limited = named("limited", search(List.of("--service-time", "exp:5ms", "--rate-limit", "600/10"), usual));
        boolean below = named(
                "below-the-floor",
                search(List.of("--service-time", "fixed:600ms"), usual));
        boolean above = named(
                "above-the-ceiling",
                search(quick, List.of("--objective", "p99 <= 500 ms", "--floor", "5", "--ceiling", "20", "--seed", "1")));
        boolean starved = named("injector-bound", starved(quick));
        return limited & below & above & starved;
    }

    /** More visits than this machine has processor time for, while others keep all of its processors busy. */
    private JsonNode starved(List<String> server) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        String floor = "" + 5_000 * processors;
        String ceiling = "" + 9_000 * processors;
        List<Process> busy = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * processors; i++) {
                busy.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            return search(
                    server,
                    List.of("--objective", "p99 <= 500 ms", "--floor", floor, "--ceiling", ceiling, "--seed", "1"));
        } finally {
            busy.forEach(Process::destroyForcibly);
        }
    }

    private static boolean named(String expected, JsonNode answer) {
        String irregular = answer.path("irregular").asText();
        System.out.printf(
                "%-17s  %s  exit %s  limit %s  %s%n",
                expected, expected.equals(irregular) ? "named" : "MISSED", answer.path("exit").asText(),
                answer.path("limit").asText(), answer.path("sentence").asText());
        return expected.equals(irregular);
    }

    private JsonNode search(List<String> server, List<String> asked) throws Exception {
        Server target = stand(server);
        try {
            List<String> arguments = new ArrayList<>(List.of(
                    "capacity", "--target", target.baseUrl(), "--profile", "single:list_sessions", "--quick", "--json",
                    "--run-dir", scratch.toString()));
            arguments.addAll(asked);
            arguments.addAll(options);
            Process search = start(arguments, Map.of("PLIMSOLL_API_KEY", target.apiKey()));
            JsonNode answer = JSON.readTree(search.inputReader());
            int exit = search.waitFor();
            return answer.isObject() ? ((ObjectNode) answer).put("exit", exit) : answer;
        } finally {
            target.process().destroy();
        }
    }

    private Server stand(List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("stand-in"));
        arguments.addAll(options);
        Process process = start(arguments, Map.of());
        JsonNode ready = JSON.readTree(process.inputReader().readLine());
        return new Server(process, ready.path("baseUrl").asText(), ready.path("apiKey").asText());
    }

    private Process start(List<String> arguments, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "dev.plimsoll.cli.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(scratch.resolve("errors.txt").toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The arrival rate at which exactly 1 % of the calls take longer than the limit. */
    private static double capacity() {
        double low = 0;
        double high = WORKERS * SERVICE_RATE * (1 - 1e-9);
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            if (shareOver(middle) <= 0.01) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Of response times over the limit: service and, for those who wait, an exponential wait of rate c mu - lambda. */
    private static double shareOver(double lambda) {
        double offered = lambda / SERVICE_RATE;
        double waits = erlangC(offered);
        double rate = WORKERS * SERVICE_RATE - lambda;
        double served = Math.exp(-SERVICE_RATE * LIMIT_SECONDS);
        double both = Math.abs(rate - SERVICE_RATE) < 1e-9
                ? served * (1 + SERVICE_RATE * LIMIT_SECONDS)
                : (SERVICE_RATE * Math.exp(-rate * LIMIT_SECONDS) - rate * served) / (SERVICE_RATE - rate);
        return (1 - waits) * served + waits * both;
    }

    /** The share of arrivals that find all workers busy. */
    private static double erlangC(double offered) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k < WORKERS; k++) {
            term *= offered / k;
            sum += term;
        }
        double busy = term * offered / WORKERS / (1 - offered / WORKERS);
        return busy / (sum + busy);
    }
}
