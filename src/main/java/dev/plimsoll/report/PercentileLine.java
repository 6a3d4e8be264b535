package dev.plimsoll.report;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.SecondOfRun;
import dev.plimsoll.run.SecondOfRun.Slice;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A percentile over time, over windows wide enough to hold {@link #FEWEST_CALLS} calls on average: a p95 of two calls would be
 * noise. The warm-up is left out, and where nothing was called there is a gap.
 */
final class PercentileLine {
    static final int FEWEST_CALLS = 20;
    private static final int MOST_STEPS = 90;

    private final Operation operation;
    private final TimeAxis axis;
    private final Bins windows;

    PercentileLine(Operation operation, List<SecondOfRun> timeline, TimeAxis axis) {
        this.operation = operation;
        this.axis = axis;
        List<SecondOfRun> measured =
                timeline.stream().filter(it -> it.second() >= 0).toList();
        long calls = measured.stream()
                .flatMap(it -> Optional.ofNullable(it.operations().get(operation)).stream())
                .mapToLong(Slice::count)
                .sum();
        double seconds = FEWEST_CALLS * measured.size() / (double) Math.max(1, calls);
        int enough = Bins.atLeast(axis.width(), Math.max(seconds, measured.size() / (double) MOST_STEPS));
        this.windows = Bins.of(measured, Math.max(axis.width(), Math.min(enough, widest(measured.size()))));
    }

    /** At least six steps in a run, however few the calls. */
    private int widest(int seconds) {
        return Math.max(axis.width(), seconds / 6 / axis.width() * axis.width());
    }

    int windowSeconds() {
        return windows.axis().width();
    }

    String path(Function<Slice, Duration> percentile, Scale scale, int rows) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (Bin window : windows.all()) {
            Optional<Slice> slice = window.slice(operation);
            if (slice.isPresent()) {
                double share = scale.share(percentile.apply(slice.get()).toNanos() / 1e9);
                path.append(step(window, drawing ? "V" : "M", rows * (1 - share)));
            }
            drawing = slice.isPresent();
        }
        return path.toString();
    }

    private String step(Bin window, String command, double down) {
        int from = axis.column(window.start());
        int to = Math.min(axis.columns(), axis.column(window.start() + windowSeconds()));
        String start = "M".equals(command) ? "M" + from + " " : "V";
        return String.format(Locale.ROOT, "%s%.2fH%d", start, down, to);
    }
}
