package dev.plimsoll.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a clean-up came to, in sessions.
 *
 * @param gone those that were no longer there, or never had been
 * @param residue those that may still be there, by the reason why
 */
public record CleanupReport(long deleted, long gone, Map<String, Long> residue) {
    public static final CleanupReport NOTHING = new CleanupReport(0, 0, Map.of());

    public CleanupReport {
        residue = Map.copyOf(residue);
    }

    public long left() {
        return residue.values().stream().mapToLong(Long::longValue).sum();
    }

    public CleanupReport plus(CleanupReport other) {
        Map<String, Long> both = new TreeMap<>(residue);
        other.residue.forEach((reason, count) -> both.merge(reason, count, Long::sum));
        return new CleanupReport(deleted + other.deleted, gone + other.gone, both);
    }

    /** One line for a person. */
    @Override
    public String toString() {
        String reasons = new TreeMap<>(residue)
                .entrySet().stream()
                        .map(it -> it.getValue() + " x " + it.getKey())
                        .collect(Collectors.joining(", "));
        return deleted + " sessions deleted, " + gone + " gone already, " + left() + " left"
                + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }
}
