package dev.plimsoll.workload;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Every arrival of a run, known before it begins: ordered instants in nanoseconds since the start. */
public final class ArrivalSchedule {
    private final long[] nanos;
    private final InjectorShare share;
    private final IntToLongFunction heldBack;

    private ArrivalSchedule(long[] nanos, InjectorShare share) {
        this(nanos, share, number -> 0);
    }

    private ArrivalSchedule(long[] nanos, InjectorShare share, IntToLongFunction heldBack) {
        this.nanos = nanos;
        this.share = share;
        this.heldBack = heldBack;
    }

    /** The arrivals that fall before the end. */
    public static ArrivalSchedule until(Duration end, ArrivalTimes times) {
        long endNanos = end.toNanos();
        return new ArrivalSchedule(
                LongStream.generate(times::nextNanos)
                        .takeWhile(at -> at < endNanos)
                        .toArray(),
                InjectorShare.WHOLE);
    }

    /** Given instants, which must be in order. */
    public static ArrivalSchedule of(long... nanos) {
        for (int i = 1; i < nanos.length; i++) {
            if (nanos[i] < nanos[i - 1]) {
                throw new IllegalArgumentException("arrival " + i + " comes before the one ahead of it");
            }
        }
        return new ArrivalSchedule(nanos.clone(), InjectorShare.WHOLE);
    }

    /** What one injector takes of this schedule, which must be a whole one. */
    public ArrivalSchedule takenBy(InjectorShare injector) {
        if (!share.equals(InjectorShare.WHOLE)) {
            throw new IllegalStateException("this is the share of injector " + share + " already");
        }
        long[] taken = IntStream.range(0, injector.sizeOf(nanos.length))
                .mapToLong(index -> nanos[injector.wholeIndex(index)])
                .toArray();
        return new ArrivalSchedule(taken, injector, heldBack);
    }

    /** The same arrivals in the same order, each this many nanoseconds late, by its place in the whole schedule. */
    ArrivalSchedule heldBackBy(IntToLongFunction wait) {
        return new ArrivalSchedule(nanos, share, wait);
    }

    /** Whose part of a whole schedule this is. */
    public InjectorShare share() {
        return share;
    }

    /** The place of an arrival in the whole schedule, from which everything about its visit is drawn. */
    public int numberOf(int index) {
        return share.wholeIndex(index);
    }

    public int size() {
        return nanos.length;
    }

    public long nanosOf(int index) {
        return nanos[index];
    }

    /** When the visitor comes: then, or as much later as the arrival is held back. */
    public long instantOf(int index) {
        return nanos[index] + heldBack.applyAsLong(numberOf(index));
    }

    /** The most arrivals that fall into a stretch of time so long. */
    public int busiest(Duration stretch) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < nanos.length; to++) {
            while (nanos[to] - nanos[from] >= stretch.toNanos()) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    /** How many arrivals are due before an instant. */
    public int dueBefore(long instant) {
        int at = Arrays.binarySearch(nanos, instant);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && nanos[at - 1] == instant) {
            at--;
        }
        return at;
    }
}
