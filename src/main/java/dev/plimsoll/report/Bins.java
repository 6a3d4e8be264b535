package dev.plimsoll.report;

import dev.plimsoll.run.SecondOfRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A run's seconds in columns of equal width; second 0 begins a column, so that none mixes warm-up and measurement. */
record Bins(TimeAxis axis, List<Bin> all) {
    static final int MOST_COLUMNS = 300;
    private static final int[] WIDTHS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600};

    /** As narrow as {@link #MOST_COLUMNS} allows. */
    static Bins of(List<SecondOfRun> timeline) {
        int seconds = timeline.isEmpty() ? 1 : last(timeline) - first(timeline) + 1;
        return of(timeline, atLeast(1, seconds / (double) (MOST_COLUMNS - 2)));
    }

    static Bins of(List<SecondOfRun> timeline, int width) {
        if (timeline.isEmpty()) {
            return new Bins(new TimeAxis(0, width, 1), List.of(new Bin(0, List.of())));
        }
        Map<Integer, List<SecondOfRun>> byColumn = timeline.stream()
                .collect(Collectors.groupingBy(
                        it -> Math.floorDiv(it.second(), width), TreeMap::new, Collectors.toList()));
        int from = Math.floorDiv(first(timeline), width);
        int to = Math.floorDiv(last(timeline), width);
        List<Bin> bins = new ArrayList<>();
        for (int column = from; column <= to; column++) {
            bins.add(new Bin(column * width, byColumn.getOrDefault(column, List.of())));
        }
        return new Bins(new TimeAxis(from * width, width, bins.size()), List.copyOf(bins));
    }

    /** The narrowest width that is a whole number of these bins and at least so many seconds. */
    static int atLeast(int unit, double seconds) {
        return Arrays.stream(WIDTHS)
                .filter(width -> width % unit == 0 && width >= seconds)
                .findFirst()
                .orElseGet(() -> unit * (int) Math.ceil(seconds / unit));
    }

    private static int first(List<SecondOfRun> timeline) {
        return timeline.stream().mapToInt(SecondOfRun::second).min().orElseThrow();
    }

    private static int last(List<SecondOfRun> timeline) {
        return timeline.stream().mapToInt(SecondOfRun::second).max().orElseThrow();
    }
}
