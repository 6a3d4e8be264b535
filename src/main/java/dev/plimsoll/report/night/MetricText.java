package dev.plimsoll.report.night;

import dev.plimsoll.baseline.Expectation;
import dev.plimsoll.baseline.Measure;
import dev.plimsoll.report.Figures;
import java.util.Locale;
import java.util.OptionalDouble;

/** The figures of a measure as people read them, in its own unit. */
record MetricText(Measure measure) {
    private static final String ABSENT = "–";
    private static final double SMALLEST_P = 0.0001;

    String figure(double value) {
        return switch (measure) {
            case P50, P95, P99, MEAN -> Figures.seconds(value);
            case THROUGHPUT -> Figures.number(value) + "/s";
            case ERROR_ODDS -> value < 1 ? "1 : " + Figures.number(1 / value) : Figures.number(value) + " : 1";
        };
    }

    String figure(OptionalDouble value) {
        return value.isPresent() ? figure(value.getAsDouble()) : ABSENT;
    }

    String band(Expectation expected) {
        return figure(expected.low()) + " to " + figure(expected.high());
    }

    /** Such as {@code +12.3 %}. */
    static String change(OptionalDouble change) {
        return change.isPresent() ? change(change.getAsDouble()) : ABSENT;
    }

    static String change(double change) {
        return String.format(Locale.ROOT, "%s%.1f %%", change < 0 ? "−" : "+", 100 * Math.abs(change));
    }

    static String p(OptionalDouble p) {
        if (p.isEmpty()) {
            return ABSENT;
        }
        return p.getAsDouble() < SMALLEST_P ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p.getAsDouble());
    }
}
