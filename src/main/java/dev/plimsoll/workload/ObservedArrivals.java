package dev.plimsoll.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Instants at which visits began, looked at as arrivals. */
final class ObservedArrivals {
    private static final long SECOND = 1_000_000_000L;
    private static final long HOUR = 3_600 * SECOND;
    private static final int HOURS = 24;

    private final List<Long> nanos;

    /** In order; at least one. */
    ObservedArrivals(List<Long> nanos) {
        this.nanos = nanos;
    }

    /** From the first to the last; a single one takes a second. */
    long span() {
        return Math.max(SECOND, nanos.get(nanos.size() - 1) - nanos.get(0));
    }

    double perSecond() {
        return nanos.size() * (double) SECOND / span();
    }

    boolean lastADay() {
        return span() >= HOURS * HOUR - HOUR;
    }

    /** For each hour of the day (UTC), its multiple of the mean rate. */
    List<Double> hours() {
        double[] arrivals = new double[HOURS];
        double[] watched = new double[HOURS];
        nanos.forEach(at -> arrivals[hourOf(at)]++);
        for (long at = nanos.get(0); at < nanos.get(0) + span(); at += HOUR / 60) {
            watched[hourOf(at)]++;
        }
        double mean = nanos.size() / (span() / (HOUR / 60.0));
        List<Double> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            hours.add(watched[hour] == 0 ? 1.0 : arrivals[hour] / watched[hour] / mean);
        }
        return hours;
    }

    /**
     * The coefficient of variation of the gaps, each in units of the mean gap of its hour when there is a day to tell
     * them by. Arrivals that a log gives the same second are spread evenly over it, so above about one a second the
     * figure is too low. Empty logs and single visits count as Poisson: 1.
     */
    double cv() {
        List<Double> hours = lastADay() ? hours() : List.of();
        List<Double> spread = spread();
        double[] gaps = new double[Math.max(0, spread.size() - 1)];
        for (int i = 0; i < gaps.length; i++) {
            double level = hours.isEmpty() ? 1 : hours.get(hourOf(nanos.get(i)));
            gaps[i] = (spread.get(i + 1) - spread.get(i)) * level;
        }
        double mean = Arrays.stream(gaps).average().orElse(0);
        double squares =
                Arrays.stream(gaps).map(it -> (it - mean) * (it - mean)).sum();
        return mean > 0 && gaps.length > 1 ? Math.sqrt(squares / (gaps.length - 1)) / mean : 1;
    }

    /** In seconds since the first; those at one instant go apart within its second. */
    private List<Double> spread() {
        List<Double> seconds = new ArrayList<>();
        int from = 0;
        while (from < nanos.size()) {
            int to = from;
            while (to < nanos.size() && nanos.get(to).equals(nanos.get(from))) {
                to++;
            }
            double start = (nanos.get(from) - nanos.get(0)) / (double) SECOND;
            for (int i = from; i < to; i++) {
                seconds.add(start + (i - from) / (double) (to - from));
            }
            from = to;
        }
        return seconds;
    }

    private static int hourOf(long nanos) {
        return (int) Math.floorMod(Math.floorDiv(nanos, HOUR), (long) HOURS);
    }
}
