package dev.plimsoll.workload;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random numbers that depend on the run's seed and on what they are for, never on the order of events. */
public final class Seeds {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final long ARRIVALS = -1;
    private static final long WARM_UP = -2;
    private static final long USERS = -3;
    private static final long PAIRS = -4;

    private Seeds() {}

    public static RandomGenerator arrivals(long seed) {
        return stream(seed, ARRIVALS);
    }

    public static RandomGenerator warmUp(long seed) {
        return stream(seed, WARM_UP);
    }

    public static RandomGenerator user(long seed, long rank) {
        return stream(seed ^ USERS, rank);
    }

    /** For the order of the arrivals of one block, where each goes to two targets. */
    public static RandomGenerator pairs(long seed, long block) {
        return stream(seed ^ PAIRS, block);
    }

    /** Visits of the measured phase count from 0; those of the warm-up from {@link Long#MIN_VALUE}. */
    public static RandomGenerator visit(long seed, long number) {
        return stream(seed, number);
    }

    private static RandomGenerator stream(long seed, long number) {
        return new SplittableRandom(new SplittableRandom(seed + number * GOLDEN_GAMMA).nextLong());
    }
}
