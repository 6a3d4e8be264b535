package dev.plimsoll.cli;

import java.util.ArrayList;
import java.util.List;

/** The last minutes of one figure, a value a second; a second without one is not a number. */
final class Trend {
    private static final int KEPT = 300;

    private final List<Double> values = new ArrayList<>();

    void count(long value) {
        add((double) value);
    }

    void add(double value) {
        values.add(value);
        if (values.size() > KEPT) {
            values.remove(0);
        }
    }

    /** The last value there was. */
    double last() {
        return values.stream()
                .filter(Double::isFinite)
                .reduce((before, after) -> after)
                .orElse(Double.NaN);
    }

    String chart(int width) {
        return Sparkline.of(values, width);
    }
}
