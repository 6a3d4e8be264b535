package dev.plimsoll.report;

import dev.plimsoll.run.SecondOfRun.Buckets;
import dev.plimsoll.run.SecondOfRun.Slice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Several seconds as one: counts add up, and percentiles come from the added buckets, never from percentiles. */
final class MergedSlice {
    private MergedSlice() {}

    static Slice of(List<Slice> slices) {
        if (slices.size() == 1) {
            return slices.get(0);
        }
        List<Long> buckets = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            int at = bucket;
            buckets.add(slices.stream()
                    .mapToLong(slice -> slice.responseBuckets().get(at))
                    .sum());
        }
        Duration max = slices.stream().map(Slice::max).max(Duration::compareTo).orElseThrow();
        return new Slice(
                slices.stream().mapToLong(Slice::count).sum(),
                slices.stream().mapToLong(Slice::failed).sum(),
                percentile(buckets, 0.50, max),
                percentile(buckets, 0.95, max),
                max,
                buckets);
    }

    /** Within its bucket the rank is placed by ratio, as the buckets are; good to a bucket, a fifth of a decade. */
    private static Duration percentile(List<Long> buckets, double share, Duration max) {
        long total = buckets.stream().mapToLong(Long::longValue).sum();
        double rank = Math.max(1, Math.ceil(share * total));
        long below = 0;
        for (int bucket = 0; bucket < buckets.size(); bucket++) {
            long here = buckets.get(bucket);
            if (here > 0 && below + here >= rank) {
                double ratio = Math.pow(10, (rank - below) / here / 5);
                long nanos = Math.round(Buckets.upperNanos(bucket - 1) * ratio);
                return Duration.ofNanos(Math.min(nanos, max.toNanos()));
            }
            below += here;
        }
        return max;
    }
}
