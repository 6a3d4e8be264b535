package dev.plimsoll.latency;

import java.util.SortedMap;
import java.util.stream.IntStream;

/** How many calls took how long, batch by batch. Any mixture of the batches can be asked for its percentiles. */
final class BatchTable {
    private final long[] nanos;
    /** In each row how many calls of each batch took that long or less. */
    private final int[][] upTo;

    private final int batches;

    /** @param counts for each time how many calls took it, batch by batch */
    BatchTable(SortedMap<Long, int[]> counts, int batches) {
        this.batches = batches;
        this.nanos = counts.keySet().stream().mapToLong(Long::longValue).toArray();
        this.upTo = new int[nanos.length][];
        int[] sum = new int[batches];
        for (int row = 0; row < nanos.length; row++) {
            sum = sum(sum, counts.getOrDefault(nanos[row], new int[batches]));
            upTo[row] = sum;
        }
    }

    private static int[] sum(int[] one, int[] other) {
        return IntStream.range(0, one.length)
                .map(batch -> one[batch] + other[batch])
                .toArray();
    }

    /** How many batches hold a call. */
    int filled() {
        return nanos.length == 0
                ? 0
                : (int) IntStream.of(upTo[nanos.length - 1])
                        .filter(it -> it > 0)
                        .count();
    }

    /** How many calls there are when each batch counts so many times. */
    long total(int[] weights) {
        return nanos.length == 0 ? 0 : upTo(nanos.length - 1, weights);
    }

    /** The shortest time in nanoseconds that this share of them did not exceed; of no calls at all it is 0. */
    long quantile(double share, int[] weights) {
        long total = total(weights);
        if (total == 0) {
            return 0;
        }
        // As a double, 0.07 of 100 is a little more than 7, and would be the 8th.
        long rank = (long) Math.ceil(share * total - 1e-9);
        int low = 0;
        int high = nanos.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo(middle, weights) >= rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return nanos[low];
    }

    private long upTo(int row, int[] weights) {
        long sum = 0;
        for (int batch = 0; batch < batches; batch++) {
            sum += (long) upTo[row][batch] * weights[batch];
        }
        return sum;
    }
}
