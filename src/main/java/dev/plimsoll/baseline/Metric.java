package dev.plimsoll.baseline;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One measure of one operation; {@code send_message p95} in words.
 *
 * @param operation its label, or {@code all}
 */
public record Metric(String operation, Measure measure) implements Comparable<Metric> {
    /** All operations taken together. */
    public static final String ALL = "all";

    public Metric {
        if (operation.isBlank()) {
            throw new IllegalArgumentException("a metric needs an operation, was '" + operation + "'");
        }
    }

    /** Reads what {@link #label()} wrote. */
    public static Metric labelled(String label) {
        int blank = label.lastIndexOf(' ');
        return Measure.labelled(label.substring(blank + 1))
                .filter(it -> blank > 0)
                .map(it -> new Metric(label.substring(0, blank).strip(), it))
                .orElseThrow(() -> new IllegalArgumentException("metric '" + label
                        + "': expected an operation (or all) and one of " + measures()
                        + ", such as 'send_message p95'"));
    }

    private static String measures() {
        return Arrays.stream(Measure.values()).map(Measure::label).collect(Collectors.joining(" "));
    }

    public String label() {
        return operation + " " + measure.label();
    }

    @Override
    public int compareTo(Metric other) {
        int byOperation = operation.compareTo(other.operation);
        return byOperation == 0 ? measure.compareTo(other.measure) : byOperation;
    }

    @Override
    public String toString() {
        return label();
    }
}
