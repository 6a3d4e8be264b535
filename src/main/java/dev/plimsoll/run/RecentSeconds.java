package dev.plimsoll.run;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.Series;
import dev.plimsoll.slo.LiveWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The seconds of a run that its abort rules look back on, the newest last. */
final class RecentSeconds implements LiveWindow {
    private record Second(IntervalHistograms calls, long users, Distribution lag) {}

    private final int longest;
    private final List<Second> seconds = new ArrayList<>();
    private long calls;

    /** @param longest how far the rules look back */
    RecentSeconds(Duration longest) {
        this.longest = Math.max(1, (int) longest.toSeconds()) + 1;
    }

    /**
     * Another second is over.
     *
     * @param users under way at its end
     * @param lag of the calls that were sent in it
     */
    void add(IntervalHistograms second, long users, Distribution lag) {
        calls += second.where(it -> it.clock() == LatencyClock.RESPONSE).count();
        seconds.add(new Second(second, users, lag));
        if (seconds.size() > longest) {
            seconds.remove(0);
        }
    }

    @Override
    public Duration available() {
        return Duration.ofSeconds(seconds.size());
    }

    @Override
    public Distribution response(Duration back, Set<Operation> operations) {
        return merged(back, of(operations));
    }

    @Override
    public long failed(Duration back, Set<Operation> operations) {
        return merged(back, of(operations).and(it -> it.outcome() == Outcome.FAILURE))
                .count();
    }

    /** Of all classes of failure only {@link ErrorClass#RATE_LIMITED} makes a call of a load run inconclusive. */
    @Override
    public long limited(Duration back, Set<Operation> operations) {
        return merged(back, of(operations).and(it -> it.outcome() == Outcome.INCONCLUSIVE))
                .count();
    }

    @Override
    public long users(Duration ago) {
        int index = seconds.size() - 1 - (int) ago.toSeconds();
        return index < 0 ? 0 : seconds.get(index).users();
    }

    @Override
    public Duration lagP99(Duration back) {
        return last(back).stream()
                .map(it -> it.lag().valueAt(0.99))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    @Override
    public long calls() {
        return calls;
    }

    private Distribution merged(Duration back, Predicate<Series> chosen) {
        LatencyTotals totals = new LatencyTotals();
        last(back).forEach(it -> totals.add(it.calls()));
        return totals.where(chosen);
    }

    private List<Second> last(Duration back) {
        return seconds.subList(Math.max(0, seconds.size() - (int) back.toSeconds()), seconds.size());
    }

    private static Predicate<Series> of(Set<Operation> operations) {
        return it -> it.clock() == LatencyClock.RESPONSE && operations.contains(it.operation());
    }
}
