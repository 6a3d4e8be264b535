package dev.plimsoll.cli;

import java.util.List;
import java.util.stream.Collectors;

/** A row of blocks, one for each value: the tallest for the largest of them, none for what is not a number. */
final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** The last values that fit; fewer begin at the left edge. */
    static String of(List<Double> values, int width) {
        List<Double> shown = values.subList(Math.max(0, values.size() - width), values.size());
        double largest =
                shown.stream().filter(Double::isFinite).max(Double::compare).orElse(0.0);
        return shown.stream().map(it -> block(it, largest)).collect(Collectors.joining())
                + " ".repeat(width - shown.size());
    }

    private static String block(double value, double largest) {
        if (!Double.isFinite(value)) {
            return " ";
        }
        int height = largest > 0 ? (int) Math.ceil(value / largest * BLOCKS.length()) : 1;
        int index = Math.max(1, height) - 1;
        return BLOCKS.substring(index, index + 1);
    }
}
