package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One second of a run as its report draws it.
 *
 * @param second from the start of the measured phase; negative during warm-up
 * @param due arrivals that the schedule had in this second
 * @param started arrivals that began
 * @param users visits under way at its end
 * @param planned how many Little's law expects to be; absent during warm-up, and where nothing was planned
 */
public record SecondOfRun(
        int second,
        long due,
        long started,
        long users,
        OptionalDouble planned,
        long requests,
        long errors,
        Map<Operation, Slice> operations) {
    /**
     * Completed calls of one operation in this second.
     *
     * @param responseBuckets counts by response time; bucket {@code i} ends at {@link Buckets#upperNanos(int)}
     */
    public record Slice(
            long count, long failed, Duration p50, Duration p95, Duration max, List<Long> responseBuckets) {}

    SecondOfRun at(int number) {
        return new SecondOfRun(number, due, started, users, planned, requests, errors, operations);
    }

    /** With the users that were expected at its end. */
    public SecondOfRun withPlanned(double expected) {
        return new SecondOfRun(second, due, started, users, OptionalDouble.of(expected), requests, errors, operations);
    }

    /** Response-time buckets of the heat map: from 100 µs up, five a decade, to 120 s. */
    public static final class Buckets {
        public static final int COUNT = 32;

        private Buckets() {}

        /** The longest time that the bucket holds. */
        public static long upperNanos(int bucket) {
            return (long) (100_000 * Math.pow(10, (bucket + 1) / 5.0));
        }

        public static int of(long nanos) {
            double fifths = 5 * Math.log10(Math.max(nanos, 1) / 100_000.0);
            return (int) Math.max(0, Math.min(COUNT - 1, Math.ceil(fifths) - 1));
        }
    }
}
