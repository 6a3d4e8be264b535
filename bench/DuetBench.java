import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.IntervalLog;
import dev.plimsoll.latency.PairedEstimate;
import dev.plimsoll.latency.PairedTimes;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.latency.TimesByBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * How much narrower are two builds told apart by a duet than by one run after the other? Both ways measure two stand-ins,
 * of which b is slower by a tenth, in turns and for equally long each, while neighbours take the processors in bursts that
 * last some seconds. Both are judged by the same arithmetic. Printed are, for the change of the median from a to b, how far
 * it is from the truth (root mean square over the rounds) and how wide its 95 % interval is. Bulej et al. (Duet
 * Benchmarking, ICPE 2020) found duets 2.3 to 12.5 times more accurate.
 *
 * <pre>bench/duet [rounds] [seconds]</pre>
 */
public class DuetBench {
    private static final double SLOWER = 1.1;
    private static final int MEDIAN_MICROS = 5_000;
    private static final int NEIGHBOURS = 3;
    private static final double MEAN_BURST_SECONDS = 5;

    private final int rounds;
    private final int seconds;
    private final Path directory;
    private final List<PairedEstimate> duets = new ArrayList<>();
    private final List<PairedEstimate> sequences = new ArrayList<>();

    record Server(Process process, String baseUrl) {}

    DuetBench(int rounds, int seconds) throws IOException {
        this.rounds = rounds;
        this.seconds = seconds;
        this.directory = Files.createTempDirectory("duet-bench");
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        System.exit(new DuetBench(rounds, seconds).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Files.writeString(directory.resolve("key"), "duet-bench-key");
        Files.writeString(directory.resolve("plimsoll.conf"), """
                # What the neighbours do to the injector is what this is about.
                plimsoll.validity { lag-p99 = 10s, started-share = 50 %, stall = 20s, gc-pause = 20s, cpu-for = 10m }
                plimsoll.profiles.bench {
                  description = "one call a visit"
                  simulation = OneRequestSimulation
                  rate = 50
                  duration = SECONDSs
                  warm-up { min = 3s, max = 3s }
                  objectives = []
                }
                """.replace("SECONDS", Integer.toString(seconds)));
        Server a = standIn(1, MEDIAN_MICROS);
        Server b = standIn(2, Math.round(MEDIAN_MICROS * SLOWER));
        neighbours();
        try {
            for (int round = 1; round <= rounds; round++) {
                sequences.add(sequence(a, b));
                duets.add(duet(a, b));
                System.out.printf(
                        Locale.ROOT, "round %2d  one after the other %s   duet %s%n", round, shown(sequences), shown(duets));
            }
        } finally {
            a.process().destroy();
            b.process().destroy();
        }
        return told();
    }

    private boolean told() {
        print("one after the other", sequences);
        print("duet", duets);
        double nearer = distance(sequences) / distance(duets);
        double narrower = width(sequences) / width(duets);
        System.out.printf(
                Locale.ROOT,
                "the duet is %.1f times nearer to the truth, and its interval %.1f times narrower%n",
                nearer,
                narrower);
        return nearer > 1 && narrower > 1;
    }

    private static void print(String name, List<PairedEstimate> estimates) {
        System.out.printf(
                Locale.ROOT,
                "%-20s off by %5.1f %%, interval %5.1f %% wide, held the truth in %d of %d rounds%n",
                name,
                100 * distance(estimates),
                100 * width(estimates),
                estimates.stream().filter(DuetBench::holdsTruth).count(),
                estimates.size());
    }

    private static boolean holdsTruth(PairedEstimate estimate) {
        return estimate.low(0.95) <= Math.log(SLOWER) && Math.log(SLOWER) <= estimate.high(0.95);
    }

    private static double distance(List<PairedEstimate> estimates) {
        return Math.sqrt(estimates.stream()
                .mapToDouble(it -> Math.pow(it.value() - Math.log(SLOWER), 2))
                .average()
                .orElseThrow());
    }

    private static double width(List<PairedEstimate> estimates) {
        return estimates.stream()
                .mapToDouble(it -> it.high(0.95) - it.low(0.95))
                .average()
                .orElseThrow();
    }

    private static String shown(List<PairedEstimate> estimates) {
        PairedEstimate last = estimates.get(estimates.size() - 1);
        return String.format(
                Locale.ROOT,
                "%+6.1f %% (%+6.1f to %+6.1f %%)",
                100 * Math.expm1(last.value()),
                100 * Math.expm1(last.low(0.95)),
                100 * Math.expm1(last.high(0.95)));
    }

    /** Threads that keep a processor busy for a while and then let it be, for as long as this program runs. */
    private static void neighbours() {
        for (int i = 0; i < NEIGHBOURS; i++) {
            SplittableRandom random = new SplittableRandom(i);
            Thread neighbour = new Thread(() -> {
                while (true) {
                    long end = System.nanoTime() + burst(random);
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    LockSupport.parkNanos(burst(random));
                }
            });
            neighbour.setDaemon(true);
            neighbour.start();
        }
    }

    private static long burst(SplittableRandom random) {
        return (long) (1e9 * MEAN_BURST_SECONDS * random.nextExponential());
    }

    private PairedEstimate duet(Server a, Server b) throws Exception {
        plimsoll("duet", "--a", a.baseUrl(), "--b", b.baseUrl());
        return change(log("-a"), log("-b"));
    }

    private PairedEstimate sequence(Server a, Server b) throws Exception {
        plimsoll("load", "--target", a.baseUrl());
        Path first = log("");
        plimsoll("load", "--target", b.baseUrl());
        return change(first, log(""));
    }

    /** Of runs one after the other the seconds that are set side by side have nothing in common but their number. */
    private PairedEstimate change(Path a, Path b) throws IOException {
        return new PairedTimes(times(a), times(b))
                .compare(Percentile.P50, any -> true)
                .logRatio()
                .orElseThrow();
    }

    private TimesByBatch times(Path file) throws IOException {
        TimesByBatch times = new TimesByBatch(Duration.ofSeconds(seconds));
        try (IntervalLog log = IntervalLog.open(file)) {
            for (Optional<IntervalHistograms> next = log.next(); next.isPresent(); next = log.next()) {
                times.add(next.get());
            }
        }
        return times;
    }

    private void plimsoll(String command, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(java(command, "--profile", "bench", "--api-key-file", "key", "--quiet"));
        arguments.addAll(List.of(options));
        int exit = new ProcessBuilder(arguments)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start()
                .waitFor();
        if (exit == 2 || exit == 70) {
            throw new IOException(Files.readString(directory.resolve("log")));
        }
    }

    /** Of the run that began last among those whose directories end so. */
    private Path log(String ending) throws IOException {
        try (Stream<Path> runs = Files.list(directory.resolve("runs"))) {
            return runs.filter(it -> it.toString().endsWith(ending))
                    .map(it -> it.resolve("latency.hlog"))
                    .filter(Files::exists)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private Server standIn(long seed, long micros) throws IOException {
        Process process = new ProcessBuilder(java(
                        "stand-in",
                        "--seed",
                        Long.toString(seed),
                        "--api-key-file",
                        "key",
                        "--service-time",
                        "lognormal:" + micros + "us:0.3"))
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        JsonNode ready = new JsonMapper().readTree(process.inputReader().readLine());
        return new Server(process, ready.path("baseUrl").asText());
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.plimsoll.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
