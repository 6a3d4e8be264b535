package dev.plimsoll.latency;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much longer calls take in one run than in another that goes on at the same time: whatever befalls both in a batch
 * is in both, and not in their ratio.
 */
public final class PairedTimes {
    /** With fewer no variance can be told (B. W. Schmeiser, Operations Research 30, 1982). */
    public static final int FEWEST_BATCHES = BatchMeans.FEWEST;

    /** How many calls must lie beyond a percentile at either side, or a few slow ones decide it. */
    private static final int BEYOND = 10;

    private static final int CALLS_FOR_SHARE = 100;

    private final TimesByBatch one;
    private final TimesByBatch other;
    private final BatchBootstrap bootstrap;
    private final int[] all;

    /** Of two runs that were measured for equally long. */
    public PairedTimes(TimesByBatch one, TimesByBatch other) {
        if (one.batches() != other.batches()) {
            throw new IllegalArgumentException(
                    "expected as many batches of both, was " + one.batches() + " and " + other.batches());
        }
        this.one = one;
        this.other = other;
        this.bootstrap = new BatchBootstrap(one.batches());
        this.all = IntStream.range(0, one.batches()).map(it -> 1).toArray();
    }

    /** How many calls of either a percentile needs to be compared. */
    public static int minimumSamples(Percentile percentile) {
        return (int) Math.ceil(BEYOND / (1 - percentile.quantile()) - 1e-9);
    }

    /** The percentile of the chosen calls in both; without their ratio when there are too few. */
    public ComparedTimes compare(Percentile percentile, Predicate<Series> chosen) {
        BatchTable before = one.where(chosen);
        BatchTable after = other.where(chosen);
        double share = percentile.quantile();
        boolean enough = Math.min(before.total(all), after.total(all)) >= minimumSamples(percentile)
                && Math.min(before.filled(), after.filled()) >= FEWEST_BATCHES;
        Optional<PairedEstimate> logRatio = enough
                ? Optional.of(bootstrap.estimate(
                        weights -> Math.log((double) after.quantile(share, weights) / before.quantile(share, weights))))
                : Optional.empty();
        return new ComparedTimes(sample(before, share), sample(after, share), logRatio);
    }

    private ComparedTimes.Sample sample(BatchTable table, double share) {
        return new ComparedTimes.Sample(table.total(all), Duration.ofNanos(table.quantile(share, all)));
    }

    /** The share of the chosen calls among others in both; without their difference when there are too few. */
    public ComparedShares compareShare(Predicate<Series> chosen, Predicate<Series> among) {
        Share before = new Share(one.where(among.and(chosen)), one.where(among));
        Share after = new Share(other.where(among.and(chosen)), other.where(among));
        boolean enough = Stream.of(before, after)
                .allMatch(it ->
                        it.whole().total(all) >= CALLS_FOR_SHARE && it.whole().filled() >= FEWEST_BATCHES);
        Optional<PairedEstimate> difference = enough
                ? Optional.of(bootstrap.estimate(weights -> after.of(weights) - before.of(weights)))
                : Optional.empty();
        return new ComparedShares(before.observed(all), after.observed(all), difference);
    }

    private record Share(BatchTable part, BatchTable whole) {
        /** Not a number where there are no calls. */
        double of(int[] weights) {
            return (double) part.total(weights) / whole.total(weights);
        }

        double observed(int[] weights) {
            return whole.total(weights) == 0 ? 0 : of(weights);
        }
    }
}
