package dev.plimsoll.report.night;

import dev.plimsoll.report.Scale;
import dev.plimsoll.report.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns nights into paths: every night has a column of its own, wide or narrow as the page is. */
record NightCanvas(int nights, Scale scale) {
    static final int ROWS = 1000;
    private static final int COLUMN = 10;
    private static final int STEPS = 3;

    int width() {
        return nights * COLUMN;
    }

    /** A line through the nights; one without a value interrupts it. */
    String line(List<Optional<Double>> values) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int night = 0; night < values.size(); night++) {
            Optional<Double> value = values.get(night);
            if (value.isPresent()) {
                path.append(pen ? 'L' : 'M').append(place(night, value.get()));
            }
            pen = value.isPresent();
        }
        return path.toString();
    }

    /** A dot for each night: a line of no length with round ends, which stays round when the plot is stretched. */
    String dots(List<Optional<Double>> values) {
        StringBuilder path = new StringBuilder();
        for (int night = 0; night < values.size(); night++) {
            int at = night;
            values.get(night)
                    .ifPresent(it -> path.append('M').append(place(at, it)).append("h0"));
        }
        return path.toString();
    }

    String dot(int night, double value) {
        return "M" + place(night, value) + "h0";
    }

    /** A short stroke for each value of one night. */
    String dashes(int night, List<Double> values) {
        StringBuilder path = new StringBuilder();
        values.forEach(it -> path.append('M')
                .append(night * COLUMN)
                .append(' ')
                .append(down(it))
                .append('h')
                .append(COLUMN));
        return path.toString();
    }

    /** From the one night to the end of the other. */
    String level(int from, int to, double value) {
        return "M" + from * COLUMN + " " + down(value) + "H" + (to + 1) * COLUMN;
    }

    /** As {@link #level}, from the one value to the other. */
    String band(int from, int to, double low, double high) {
        return level(from, to, low) + "V" + down(high) + "H" + from * COLUMN + "Z";
    }

    /** Before these nights. */
    String uprights(List<Integer> nights) {
        StringBuilder path = new StringBuilder();
        nights.forEach(it -> path.append('M').append(it * COLUMN).append(" 0V").append(ROWS));
        return path.toString();
    }

    /** A few of these labels, the first and the last among them, each where its night is. */
    List<Tick> along(List<String> labels) {
        List<Tick> ticks = new ArrayList<>();
        int steps = Math.min(STEPS, Math.max(1, labels.size() / 4));
        for (int step = 0; step <= steps && !labels.isEmpty(); step++) {
            int night = step * (labels.size() - 1) / steps;
            ticks.add(new Tick((night + 0.5) / nights, labels.get(night)));
        }
        return ticks;
    }

    private String place(int night, double value) {
        return night * COLUMN + COLUMN / 2 + " " + down(value);
    }

    private long down(double value) {
        return Math.round(ROWS * (1 - scale.share(value)));
    }
}
