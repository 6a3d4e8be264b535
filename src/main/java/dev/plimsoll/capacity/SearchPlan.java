package dev.plimsoll.capacity;

import java.time.Duration;

/** What a search will take at most, known before it starts. */
public final class SearchPlan {
    /**
     * So long the bounds come closer to each other; after that they are as close as the trials can tell. Found in searches
     * of simulated queues (bench/search-quality), whose width times this time was about the same from 6 to 26 minutes of it.
     */
    private static final Duration CLOSING_IN = Duration.ofMinutes(29);

    private final SearchSettings settings;

    public SearchPlan(SearchSettings settings) {
        this.settings = settings;
    }

    /** Shorter than this no search can have two bounds and confirm them. */
    public Duration leastTime() {
        TrialLengths lengths = settings.lengths();
        return bracketing().plus(atMost(lengths.trial()).multipliedBy(2)).plus(confirming());
    }

    /** From the floor to the ceiling by doubling, when only the last load is too much. */
    private Duration bracketing() {
        Duration shortest = settings.lengths().bracket().plus(drain().atLeast());
        return shortest.multipliedBy(doublings()).plus(drain().atMost().minus(drain().atLeast()));
    }

    private long doublings() {
        return 1
                + (long) Math.ceil(
                        Math.log(settings.range().high() / settings.range().low()) / Math.log(2));
    }

    void requireEnoughTime() {
        if (settings.mostTime().compareTo(leastTime()) < 0) {
            throw new IllegalArgumentException("a search from " + VisitRate.text(settings.range()) + " needs at least "
                    + leastTime().toSeconds() + " s, was "
                    + settings.mostTime().toSeconds() + " s");
        }
    }

    /** What is set aside for the trials that confirm both bounds. */
    Duration confirming() {
        return atMost(settings.lengths().confirmBelow())
                .plus(atMost(settings.lengths().confirmAbove()));
    }

    private Duration atMost(Duration length) {
        return length.plus(drain().atMost());
    }

    private DrainTimes drain() {
        return settings.lengths().drain();
    }

    /** The longest that all of it can take. */
    public Duration mostTime() {
        return settings.mostTime();
    }

    /** How many times as wide an answer is to be expected as from a search that has all the time it can use. */
    public double widening() {
        Duration between = settings.mostTime().minus(bracketing()).minus(confirming());
        return Math.max(1, CLOSING_IN.toNanos() / (double) between.toNanos());
    }

    /** More visits than this are never begun: the ceiling all the time, but for the shortest drains. */
    public long mostVisits() {
        double busy =
                longest().toNanos() / (double) longest().plus(drain().atLeast()).toNanos();
        return (long)
                Math.ceil(settings.range().high() * busy * settings.mostTime().toNanos() / 1e9);
    }

    /** A trial that was not stationary is extended to twice its length. */
    private Duration longest() {
        TrialLengths lengths = settings.lengths();
        Duration extended = lengths.trial().multipliedBy(2);
        return extended.compareTo(lengths.confirmBelow()) > 0 ? extended : lengths.confirmBelow();
    }
}
