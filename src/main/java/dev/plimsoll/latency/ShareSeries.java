package dev.plimsoll.latency;

import java.util.List;

/**
 * How many of how many calls, batch by batch of a run: slower than something, or failed. Batches without calls are left
 * out.
 */
public final class ShareSeries {
    /** One batch of a run. */
    public record Batch(long counted, long total) {
        public Batch {
            if (counted < 0 || counted > total) {
                throw new IllegalArgumentException("a share needs a part of some, was " + counted + " of " + total);
            }
        }
    }

    private final List<Batch> batches;

    public ShareSeries(List<Batch> batches) {
        this.batches = batches.stream().filter(it -> it.total() > 0).toList();
    }

    /** Those with calls. */
    public int batches() {
        return batches.size();
    }

    public long counted() {
        return batches.stream().mapToLong(Batch::counted).sum();
    }

    public long total() {
        return batches.stream().mapToLong(Batch::total).sum();
    }

    /** Of no calls it is 0. */
    public double share() {
        return (double) counted() / Math.max(1, total());
    }

    /** As how many independent calls they tell the share. */
    public EffectiveSample effectiveSample() {
        return new BatchMeans(batches, share()).effectiveSample();
    }
}
