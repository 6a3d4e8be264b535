package dev.plimsoll.report;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.SecondOfRun.Buckets;
import dev.plimsoll.run.SecondOfRun.Slice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How many calls of one operation fell into each bucket of each column, cut to the buckets that are in use. */
final class HeatGrid {
    private static final int FEWEST_ROWS = 8;

    private final List<List<Long>> columns;
    private final int lowest;
    private final int highest;

    /** @param limit seconds; its bucket counts as used, so that the line of a limit is in the picture */
    HeatGrid(Operation operation, Bins bins, OptionalDouble limit) {
        this.columns = bins.all().stream()
                .map(bin -> bin.slice(operation).map(Slice::responseBuckets).orElse(List.of()))
                .toList();
        int[] used = used(limit);
        int high = used.length == 0 ? 0 : used[used.length - 1];
        int low = used.length == 0 ? 0 : used[0];
        this.lowest = Math.max(0, Math.min(low, high - FEWEST_ROWS + 2));
        this.highest = Math.min(Buckets.COUNT - 1, Math.max(high + 1, lowest + FEWEST_ROWS - 1));
    }

    private int[] used(OptionalDouble limit) {
        int limitBucket = limit.isPresent() ? Buckets.of(Math.round(limit.getAsDouble() * 1e9)) : -1;
        return IntStream.range(0, Buckets.COUNT)
                .filter(bucket -> bucket == limitBucket
                        || columns.stream().anyMatch(column -> !column.isEmpty() && column.get(bucket) > 0))
                .toArray();
    }

    int rows() {
        return highest - lowest + 1;
    }

    int columns() {
        return columns.size();
    }

    /** Row 0 is the slowest. */
    long count(int row, int column) {
        return Optional.of(columns.get(column))
                .filter(buckets -> !buckets.isEmpty())
                .map(buckets -> buckets.get(highest - row))
                .orElse(0L);
    }

    long most() {
        return columns.stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** In seconds, from the lower end of the lowest bucket to the upper end of the highest. */
    Scale scale() {
        return Scale.logarithmic(Buckets.upperNanos(lowest - 1) / 1e9, Buckets.upperNanos(highest) / 1e9);
    }
}
