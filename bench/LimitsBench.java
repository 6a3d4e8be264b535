import dev.plimsoll.testing.ProcessFigures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the injector ends: its memory after few requests and after many, how long its report takes after the last of
 * them, and how many one-call visits a second it begins in time (schedule lag p99 up to 10 ms). Linux only.
 *
 * <pre>bench/injector-limits [requests] [seconds of each rate]</pre>
 */
public class LimitsBench {
    private static final int FEW = 100_000;
    private static final double LAG_SECONDS = 0.01;
    private static final int[] RATES = {1_000, 2_000, 4_000, 6_000, 8_000, 10_000, 12_000, 15_000};
    private static final Pattern FIELD = Pattern.compile("\"(baseUrl|apiKey|adminUrl)\":\"([^\"]+)\"");

    private final String classPath = System.getProperty("java.class.path");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path scratch = Files.createTempDirectory("plimsoll-bench");

    record Server(Process process, String baseUrl, String apiKey, String adminUrl) {}

    LimitsBench() throws IOException {}

    public static void main(String[] args) throws Exception {
        int requests = args.length > 0 ? Integer.parseInt(args[0]) : 2_000_000;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        LimitsBench bench = new LimitsBench();
        Server server = bench.startStandIn();
        try {
            bench.growth(server, requests);
            bench.openModel(server, seconds);
        } finally {
            server.process().destroy();
        }
    }

    private void growth(Server server, int requests) throws Exception {
        long before = requestsSeen(server);
        Path runs = scratch.resolve("growth");
        Process load = load(server, runs, "--profile", "ceiling", "--duration", "1h", "--abort", "calls > " + requests);
        long atFew = heapAfter(server, load, before + FEW);
        long rssFew = ProcessFigures.residentKilobytes(load.pid());
        long atMany = heapAfter(server, load, before + (long) (requests * 0.97));
        long rssMany = ProcessFigures.residentKilobytes(load.pid());
        long seen = requestsSeen(server);
        long lastNanos = System.nanoTime();
        while (load.isAlive() && reports(runs).isEmpty()) {
            long now = requestsSeen(server);
            if (now > seen) {
                seen = now;
                lastNanos = System.nanoTime();
            }
            Thread.sleep(20);
        }
        double report = (System.nanoTime() - lastNanos) / 1e9;
        load.waitFor();
        System.out.printf(
                Locale.ROOT,
                "heap after a collection: %,d kB after %,d requests, %,d kB after %,d; resident %,d kB and %,d kB%n",
                atFew, FEW, atMany, (long) (requests * 0.97), rssFew, rssMany);
        System.out.printf(
                Locale.ROOT, "report.html %.2f s after the last of %,d requests (asked: 3)%n", report, seen - before);
    }

    private long heapAfter(Server server, Process load, long requests) throws Exception {
        while (load.isAlive() && requestsSeen(server) < requests) {
            Thread.sleep(20);
        }
        run("jcmd", Long.toString(load.pid()), "GC.run");
        String[] sizes = run("jstat", "-gc", Long.toString(load.pid())).lines().skip(1).findFirst().orElse("").strip()
                .split(" +");
        return Math.round(Double.parseDouble(sizes[2]) + Double.parseDouble(sizes[3]) + Double.parseDouble(sizes[5])
                + Double.parseDouble(sizes[7]));
    }

    private void openModel(Server server, int seconds) throws Exception {
        double best = 0;
        for (int rate : RATES) {
            Path runs = scratch.resolve("open-" + rate);
            load(server, runs, "--profile", "arrivals", "--rate", Integer.toString(rate), "--duration", seconds + "s")
                    .waitFor();
            String verdict = Files.readString(file(runs, "verdict.json"));
            double lag = number(verdict, "lag_p99_seconds");
            double cores = number(verdict, "injector_cpu_share") * Runtime.getRuntime().availableProcessors();
            boolean all = number(verdict, "arrivals_started") >= 0.999 * number(verdict, "arrivals_due");
            System.out.printf(
                    Locale.ROOT, "%,7d visits/s: lag p99 %8.2f ms, %.2f cores, %,.0f visits/s per core%s%n",
                    rate, lag * 1000, cores, rate / cores, all ? "" : ", arrivals missed");
            if (lag > LAG_SECONDS || !all) {
                break;
            }
            best = rate / cores;
        }
        System.out.printf(
                Locale.ROOT, "open model: %,.0f visits/s per core at the greatest rate with lag p99 up to 10 ms%n", best);
    }

    private Server startStandIn() throws IOException {
        Process process = new ProcessBuilder(java("stand-in", "--contract", "guide", "--service-time", "fixed:0ms"))
                .redirectError(scratch.resolve("stand-in.log").toFile())
                .start();
        String line = process.inputReader().readLine();
        String[] found = new String[3];
        for (Matcher field = FIELD.matcher(line); field.find(); ) {
            found[List.of("baseUrl", "apiKey", "adminUrl").indexOf(field.group(1))] = field.group(2);
        }
        return new Server(process, found[0], found[1], found[2]);
    }

    private Process load(Server server, Path runs, String... options) throws IOException {
        List<String> command = new ArrayList<>(java("load"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "--target", server.baseUrl(), "--contract", "guide", "--seed", "1", "--quiet", "--run-dir",
                runs.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PLIMSOLL_API_KEY", server.apiKey());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(scratch.resolve("load.log").toFile()))
                .start();
    }

    private List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
                "dev.plimsoll.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    private long requestsSeen(Server server) throws Exception {
        HttpRequest counts = HttpRequest.newBuilder(URI.create(server.adminUrl() + "/counts")).build();
        String body = http.send(counts, HttpResponse.BodyHandlers.ofString()).body();
        return Pattern.compile(":(\\d+)").matcher(body).results().mapToLong(it -> Long.parseLong(it.group(1))).sum();
    }

    private static List<Path> reports(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(runs)) {
            return all.filter(it -> it.endsWith("report.html")).toList();
        }
    }

    private static Path file(Path runs, String name) throws IOException {
        try (Stream<Path> all = Files.walk(runs)) {
            return all.filter(it -> it.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static double number(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\" *: *([-0-9.eE]+)").matcher(json);
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}
