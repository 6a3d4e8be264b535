package dev.plimsoll.latency;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Times in the batches of a run, asked for the share of those over some time. */
final class BatchedTimes {
    private final List<SparseCounts> batches;

    BatchedTimes(List<SparseCounts> batches) {
        this.batches = batches.stream().filter(it -> it.total() > 0).toList();
    }

    boolean areFew() {
        return batches.size() < BatchMeans.FEWEST;
    }

    /**
     * As how many independent calls they tell the share of those that took longer. Buckets are coarse, and a stall gives
     * many calls nearly one time: of the two edges around the time, the one counts that tells less. An edge with all
     * calls on one side tells nothing of how they depend on each other.
     */
    EffectiveSample effectiveSampleOver(long nanos) {
        int bucket = SparseCounts.bucketOf(nanos);
        return Stream.of(seriesOver(bucket), seriesOver(bucket - 1))
                .filter(it -> it.share() > 0 && it.share() < 1)
                .map(ShareSeries::effectiveSample)
                .min(Comparator.comparingDouble(EffectiveSample::size))
                .orElseGet(() -> seriesOver(bucket).effectiveSample());
    }

    private ShareSeries seriesOver(int bucket) {
        return new ShareSeries(batches.stream()
                .map(it -> new ShareSeries.Batch(it.total() - it.upTo(bucket), it.total()))
                .toList());
    }
}
