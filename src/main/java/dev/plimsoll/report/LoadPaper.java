package dev.plimsoll.report;

import dev.plimsoll.capacity.Bounds;
import dev.plimsoll.capacity.LoadClass;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** The two scales of a chart over load, and where things lie on them. */
record LoadPaper(Scale across, Scale up, int height) {
    private static final int UNITS = 1000;
    private static final int STEPS = 120;

    Mark mark(LoadClass shows, double at, Extent extent, String title) {
        return new Mark(
                shows, percent(across.share(at)), down(extent.value()), down(extent.low()), down(extent.high()), title);
    }

    /** The answer, from its lower bound to its upper one; open to the side of which nothing is known. */
    List<LoadChart.Band> band(Bounds bounds) {
        if (bounds.low().isEmpty() && bounds.high().isEmpty()) {
            return List.of();
        }
        double from = bounds.low().isPresent() ? across.share(bounds.low().getAsDouble()) : 0;
        double to = bounds.high().isPresent() ? across.share(bounds.high().getAsDouble()) : 1;
        return List.of(new LoadChart.Band(percent(from), percent(Math.max(0.002, to - from))));
    }

    LoadChart.Line line(double value, String label) {
        return new LoadChart.Line(down(value), label);
    }

    /** @param most the greatest value across to which it is drawn */
    String curve(DoubleUnaryOperator function, double most) {
        StringBuilder path = new StringBuilder();
        for (int step = 0; step <= STEPS; step++) {
            double at = most * step / STEPS;
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(String.format(
                            Locale.ROOT,
                            "%.1f %.1f",
                            UNITS * across.share(at),
                            UNITS * (1 - up.share(function.applyAsDouble(at)))));
        }
        return path.toString();
    }

    private String down(double value) {
        return String.format(Locale.ROOT, "%.1f", height * (1 - up.share(value)));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    /** A figure with its interval, which may be no wider than the figure itself. */
    record Extent(double value, double low, double high) {
        static Extent of(double value) {
            return new Extent(value, value, value);
        }
    }
}
