import dev.plimsoll.chat.Contracts;
import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.MissedReason;
import dev.plimsoll.probe.ProbeListener;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.ProbedSite;
import dev.plimsoll.testing.RawServer;
import dev.plimsoll.testing.RunningProber;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.ServerFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * How far checks that hang for their whole deadline move the others: 300 checks at a second's interval over real
 * connections, by turns all of them at a server that answers, and some of them at one that never does. Prints how late the
 * runs of the others began, and ends with 1 when the median of their p99 moved by more than 50 ms. The small form of it is
 * a test, ProberIsolationTest.
 *
 * <pre>bench/isolation [seconds] [rounds] [hanging]</pre>
 */
public class IsolationBench {
    private static final int CHECKS = 300;
    private static final int WARM_SECONDS = 5;
    private static final double MOST_MILLIS = 50;

    /** Keeps how late each run began. */
    static final class Delays implements ProbeListener {
        private final Queue<CheckRun> runs = new ConcurrentLinkedQueue<>();

        @Override
        public void added(CheckSettings check) {}

        @Override
        public void removed(CheckId check) {}

        @Override
        public void finished(CheckRun run) {
            runs.add(run);
        }

        @Override
        public void missed(CheckId check, MissedReason reason, long count) {}

        double[] millis() {
            return runs.stream()
                    .filter(it -> !it.id().target().startsWith("hanging"))
                    .mapToDouble(it -> it.delay().toNanos() / 1e6)
                    .sorted()
                    .toArray();
        }
    }

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        int hanging = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        List<Double> calm = new ArrayList<>();
        List<Double> hung = new ArrayList<>();
        System.out.printf("%d checks a second, %d s each, %d rounds%n", CHECKS, seconds, rounds);
        for (int round = 0; round < rounds; round++) {
            calm.add(show("none hangs", delays(0, seconds)));
            hung.add(show(hanging + " hang", delays(hanging, seconds)));
        }
        double moved = median(hung) - median(calm);
        System.out.printf(Locale.ROOT, "p99 of the delay, median of rounds: moved by %.1f ms%n", moved);
        System.exit(moved <= MOST_MILLIS ? 0 : 1);
    }

    private static double[] delays(int hanging, int seconds) throws Exception {
        Delays delays = new Delays();
        try (StandIn service = StandIn.start(
                        StandInSettings.of(Contracts.deployed(), 1).with(Speed.of(ServiceTime.none())));
                RawServer silent = new RawServer(ServerFault.SILENCE);
                RunningProber prober = new RunningProber(delays)) {
            prober.probe(IntStream.range(0, CHECKS)
                    .mapToObj(it -> it < hanging ? site("hanging-" + it, silent.baseUrl()) : site("quick-" + it, service.baseUrl()))
                    .toList());
            Thread.sleep(WARM_SECONDS * 1_000L);
            delays.runs.clear();
            Thread.sleep(seconds * 1_000L);
            prober.shutDown(Duration.ofSeconds(5));
            return delays.millis();
        }
    }

    private static ProbedSite site(String name, String baseUrl) {
        Duration deadline = Duration.ofMillis(900);
        CheckSettings.Limits limits = new CheckSettings.Limits(deadline, deadline);
        CheckSettings check = SampleChecks.within(limits, SampleChecks.of("health", SampleChecks.HEALTH));
        return ProbedSite.of(name, baseUrl, SampleChecks.every(Duration.ofSeconds(1), check));
    }

    private static double show(String what, double[] delays) {
        double p99 = delays[(int) Math.ceil(delays.length * 0.99) - 1];
        System.out.printf(Locale.ROOT, "%-12s %,6d runs of the others, delay p50 %6.1f ms  p99 %6.1f ms  max %6.1f ms%n",
                what, delays.length, delays[delays.length / 2], p99, delays[delays.length - 1]);
        return p99;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
