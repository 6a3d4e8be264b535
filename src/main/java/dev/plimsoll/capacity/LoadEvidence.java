package dev.plimsoll.capacity;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * All trials at one load that may make it a bound, and what it is shown to be: by its own trials, or together with those
 * of a neighbour, since a load is no worse than the next greater one and no better than the next smaller one.
 */
final class LoadEvidence {
    private final double load;
    private final PooledTrials trials;
    private final LoadClass shown;

    private LoadEvidence(double load, PooledTrials trials, LoadClass shown) {
        this.load = load;
        this.trials = trials;
        this.shown = shown;
    }

    /** From the least load to the greatest. */
    static List<LoadEvidence> of(SortedMap<Double, PooledTrials> byLoad) {
        List<Double> loads = List.copyOf(byLoad.keySet());
        List<PooledTrials> pools = List.copyOf(byLoad.values());
        return IntStream.range(0, pools.size())
                .mapToObj(it -> new LoadEvidence(loads.get(it), pools.get(it), shown(pools, it)))
                .toList();
    }

    private static LoadClass shown(List<PooledTrials> pools, int place) {
        PooledTrials own = pools.get(place);
        if (own.shown() != LoadClass.UNDECIDED) {
            return own.shown();
        }
        boolean lower =
                place + 1 < pools.size() && own.with(pools.get(place + 1)).shown() == LoadClass.LOWER;
        boolean upper = place > 0 && own.with(pools.get(place - 1)).shown() == LoadClass.UPPER;
        if (lower == upper) {
            return LoadClass.UNDECIDED;
        }
        return lower ? LoadClass.LOWER : LoadClass.UPPER;
    }

    /** Visits per second. */
    double load() {
        return load;
    }

    boolean is(LoadClass other) {
        return shown == other;
    }

    PooledTrials trials() {
        return trials;
    }

    /** True when the last trial was no steady state and may have been too short for one. */
    boolean wantsExtension() {
        JudgedTrial last = trials.last();
        boolean extended = trials.stream().anyMatch(it -> it.isFor(TrialPurpose.EXTENDED));
        return !last.isSteady() && last.is(LoadClass.UNDECIDED) && !extended;
    }
}
