import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.testing.queue.MarkovianQueue;
import dev.plimsoll.testing.queue.ObservedQueue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How often 95 % intervals of percentiles hold the truth, in virtual time: M/M/8, ten customers a second and server, long
 * runs of 2,000 relaxation times and short ones of a minute. Prints, for each percentile, the share of runs that held it
 * (one without an interval held nothing), that had no interval, and how wide an interval was, in the truth.
 *
 * <pre>bench/coverage [runs]</pre>
 */
public class CoverageBench {
    private static final List<Percentile> PERCENTILES = List.of(Percentile.P50, Percentile.P95, Percentile.P99);
    private static final double LONG = 2_000;

    private final int runs;

    record Cell(boolean told, boolean held, double width) {}

    CoverageBench(int runs) {
        this.runs = runs;
    }

    public static void main(String[] args) {
        new CoverageBench(args.length > 0 ? Integer.parseInt(args[0]) : 2_000).print();
    }

    private void print() {
        System.out.printf("%d runs a cell%n%-28s%10s%8s%8s%8s%8s%n", runs, "", "seconds", "", "held", "absent", "width");
        for (double load : new double[] {0.5, 0.8}) {
            print("long", load, ObservedQueue.relaxing(queue(load), LONG), runs);
        }
        print("a minute", 0.95, new ObservedQueue(queue(0.95), 60, 1), runs);
        // Each of these takes as long as hundreds of the others, and nothing is asked of them.
        print("long", 0.95, ObservedQueue.relaxing(queue(0.95), LONG), Math.max(1, runs / 20));
    }

    private static MarkovianQueue queue(double load) {
        return MarkovianQueue.loaded(8, 10, load);
    }

    private void print(String name, double load, ObservedQueue observed, int count) {
        List<List<Cell>> seen = LongStream.rangeClosed(1, count)
                .parallel()
                .mapToObj(seed -> cells(observed, seed))
                .toList();
        for (int i = 0; i < PERCENTILES.size(); i++) {
            int each = i;
            List<Cell> cells = seen.stream().map(it -> it.get(each)).toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-28s%10.0f%8s%8.3f%8.3f%8.3f%n",
                    String.format(Locale.ROOT, "%.0f %% load, %s, %d runs", 100 * load, name, count),
                    observed.seconds(),
                    PERCENTILES.get(i).label(),
                    share(cells.stream().filter(Cell::held).count(), count),
                    1 - share(cells.stream().filter(Cell::told).count(), count),
                    cells.stream().filter(Cell::told).mapToDouble(Cell::width).average().orElse(0));
        }
    }

    private static double share(long part, int whole) {
        return (double) part / whole;
    }

    private static List<Cell> cells(ObservedQueue observed, long seed) {
        Distribution times = observed.run(seed);
        return PERCENTILES.stream()
                .map(it -> cell(times.estimate(it), observed.queue().quantile(it.quantile())))
                .toList();
    }

    private static Cell cell(Optional<PercentileEstimate> estimate, double truth) {
        return estimate.flatMap(PercentileEstimate::range).map(it -> new Cell(
                        true,
                        it.low().toNanos() <= truth * 1e9 && truth * 1e9 <= it.high().toNanos(),
                        it.high().minus(it.low()).toNanos() / (truth * 1e9)))
                .orElse(new Cell(false, false, 0));
    }
}
