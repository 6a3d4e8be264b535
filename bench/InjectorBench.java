import dev.plimsoll.testing.ProcessFigures;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What measuring costs: our load, bare Gatling (same simulation, same stand-in, Gatling's default writers) and wrk, where
 * it is installed, take turns.
 * For each run it prints requests per CPU-second of the injector's process, once it is warm, and its peak memory; at the
 * end the ratio of the medians. Linux only: it reads /proc.
 *
 * With {@code scraped} our run's live metrics are scraped every second, as Prometheus would; with {@code full} our clients are
 * those of the guide.
 *
 * <pre>bench/injector [seconds, 60] [rounds, 3] [scraped] [full]</pre>
 */
public class InjectorBench {
    private static final int WARM_SECONDS = 25;
    private static final Pattern FIELD = Pattern.compile("\"(baseUrl|apiKey|adminUrl)\":\"([^\"]+)\"");

    private final String classPath = System.getProperty("java.class.path");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path scratch = Files.createTempDirectory("plimsoll-bench");
    private final int seconds;
    private final Optional<String> live;
    private final List<String> options;

    record Sample(double requestsPerCpuSecond, long peakKilobytes) {}

    record Server(Process process, String baseUrl, String apiKey, String adminUrl) {}

    InjectorBench(int seconds, Set<String> how) throws IOException {
        this.seconds = seconds;
        this.live = how.contains("scraped") ? Optional.of("127.0.0.1:" + freePort()) : Optional.empty();
        this.options = new ArrayList<>();
        live.ifPresent(it -> options.addAll(List.of("--listen", it)));
        if (how.contains("full")) {
            Path clients = Files.writeString(scratch.resolve("full.conf"), "plimsoll.profiles.ceiling.client = full\n");
            options.addAll(List.of("--config", clients.toString()));
        }
    }

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        if (seconds < WARM_SECONDS + 5) {
            System.err.printf("expected at least %d seconds, was %d: %d are warm-up%n", WARM_SECONDS + 5, seconds, WARM_SECONDS);
            System.exit(2);
        }
        new InjectorBench(seconds, new HashSet<>(Arrays.asList(args))).alternate(rounds);
    }

    private void alternate(int rounds) throws Exception {
        Server server = startStandIn();
        List<Sample> ours = new ArrayList<>();
        List<Sample> bare = new ArrayList<>();
        List<Sample> wrk = new ArrayList<>();
        System.out.printf(
                Locale.ROOT,
                "CeilingSimulation, 64 users without a pause, %d s, the first %d s left out, %d rounds%n",
                seconds, WARM_SECONDS, rounds);
        try {
            for (int round = 0; round < rounds; round++) {
                ours.add(measure("plimsoll", ourCommand(server), server));
                bare.add(measure("gatling ", gatlingCommand(server), server));
                if (isInstalled("wrk")) {
                    wrk.add(measure("wrk     ", wrkCommand(server), server));
                }
            }
        } finally {
            server.process().destroy();
        }
        System.out.printf(
                Locale.ROOT,
                "ratio of medians, plimsoll / gatling: requests per CPU-second %.2f, peak memory %.2f%n",
                median(ours, Sample::requestsPerCpuSecond) / median(bare, Sample::requestsPerCpuSecond),
                median(ours, it -> it.peakKilobytes()) / median(bare, it -> it.peakKilobytes()));
        if (!wrk.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "ratio of medians, plimsoll / wrk: CPU per request %.2f (asked: 1.5)%n",
                    median(wrk, Sample::requestsPerCpuSecond) / median(ours, Sample::requestsPerCpuSecond));
        }
    }

    private Server startStandIn() throws IOException {
        Process process = start(java(List.of("dev.plimsoll.cli.Main", "stand-in", "--contract", "guide")), "stand-in");
        String line = process.inputReader().readLine();
        String[] found = new String[3];
        for (Matcher field = FIELD.matcher(line); field.find(); ) {
            found[List.of("baseUrl", "apiKey", "adminUrl").indexOf(field.group(1))] = field.group(2);
        }
        return new Server(process, found[0], found[1], found[2]);
    }

    private List<String> ourCommand(Server server) {
        List<String> command = new ArrayList<>(List.of(
                "dev.plimsoll.cli.Main", "load", "--profile", "ceiling", "--target", server.baseUrl(),
                "--contract", "guide", "--duration", seconds + "s",
                "--run-dir", scratch.resolve("runs").toString(), "--quiet"));
        command.addAll(options);
        return java(command);
    }

    private List<String> gatlingCommand(Server server) {
        return java(List.of(
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dio.netty.bootstrap.extensions=serviceload",
                "-Dplimsoll.target=" + server.baseUrl(), "-Dplimsoll.contract=guide",
                "-Dplimsoll.visits=64", "-Dplimsoll.duration=" + seconds,
                "io.gatling.app.Gatling", "-s", "dev.plimsoll.simulations.CeilingSimulation",
                "-nr", "-rf", scratch.resolve("gatling").toString()));
    }

    private List<String> wrkCommand(Server server) {
        return List.of(
                "wrk", "-t1", "-c64", "-d" + (seconds + 2) + "s", "-H", "x-api-key: " + server.apiKey(),
                server.baseUrl() + "/health");
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
    }

    private List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath));
        command.addAll(arguments);
        return command;
    }

    private Sample measure(String name, List<String> arguments, Server server) throws Exception {
        Process process = start(arguments, name.strip(), "PLIMSOLL_API_KEY=" + server.apiKey());
        long began = System.nanoTime();
        long warmCpu = 0;
        long warmRequests = 0;
        long lastCpu = 0;
        long peak = 0;
        long requests = 0;
        long scrapedSecond = -1;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            long second = (System.nanoTime() - began) / 1_000_000_000L;
            if (second > scrapedSecond && name.equals("plimsoll")) {
                scrapedSecond = second;
                live.ifPresent(this::scrape);
            }
            if (second > seconds) {
                continue; // what comes after the load (reports, clean-up) is not the cost of a request
            }
            lastCpu = Math.max(lastCpu, ProcessFigures.cpuTicks(process.pid())); // 0 once it has ended
            requests = requestsSeen(server);
            peak = Math.max(peak, ProcessFigures.peakKilobytes(process.pid()));
            if (second >= WARM_SECONDS && warmCpu == 0) {
                warmCpu = lastCpu;
                warmRequests = requests;
            }
        }
        double cpuSeconds = (lastCpu - warmCpu) / 100.0;
        Sample sample = new Sample((requests - warmRequests) / cpuSeconds, peak);
        System.out.printf(
                Locale.ROOT, "%s  %,9.0f requests/CPU-s  %5.1f us/request  %4d MB  (%d requests)%n",
                name, sample.requestsPerCpuSecond(), 1e6 / sample.requestsPerCpuSecond(), peak / 1024,
                requests - warmRequests);
        return sample;
    }

    private Process start(List<String> command, String name, String... environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        Arrays.stream(environment).map(it -> it.split("=", 2)).forEach(it -> builder.environment().put(it[0], it[1]));
        File log = scratch.resolve(name + ".log").toFile();
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log));
        if (!name.equals("stand-in")) {
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        }
        return builder.start();
    }

    private long requestsSeen(Server server) throws Exception {
        HttpRequest counts = HttpRequest.newBuilder(URI.create(server.adminUrl() + "/counts")).build();
        String body = http.send(counts, HttpResponse.BodyHandlers.ofString()).body();
        return Pattern.compile(":(\\d+)").matcher(body).results().mapToLong(it -> Long.parseLong(it.group(1))).sum();
    }

    /** In the form that Prometheus asks for; that nobody listens yet, or any more, is no matter. */
    private void scrape(String address) {
        http.sendAsync(
                HttpRequest.newBuilder(URI.create("http://" + address + "/metrics"))
                        .header("Accept", "application/vnd.google.protobuf;"
                                + "proto=io.prometheus.client.MetricFamily;encoding=delimited")
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double median(List<Sample> samples, java.util.function.ToDoubleFunction<Sample> figure) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
