package dev.plimsoll.workload;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Every arrival of a run, known before it begins: ordered instants in nanoseconds since the start. */
public final class ArrivalSchedule {
    private final long[] nanos;

    private ArrivalSchedule(long[] nanos) {
        this.nanos = nanos;
    }

    /** The arrivals that fall before the end. */
    public static ArrivalSchedule until(Duration end, ArrivalTimes times) {
        long endNanos = end.toNanos();
        return new ArrivalSchedule(LongStream.generate(times::nextNanos)
                .takeWhile(at -> at < endNanos)
                .toArray());
    }

    /** Given instants, which must be in order. */
    public static ArrivalSchedule of(long... nanos) {
        for (int i = 1; i < nanos.length; i++) {
            if (nanos[i] < nanos[i - 1]) {
                throw new IllegalArgumentException("arrival " + i + " comes before the one ahead of it");
            }
        }
        return new ArrivalSchedule(nanos.clone());
    }

    public int size() {
        return nanos.length;
    }

    public long nanosOf(int index) {
        return nanos[index];
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
