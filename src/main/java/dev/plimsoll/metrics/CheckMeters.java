package dev.plimsoll.metrics;

import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.MissedReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that is metered of one check. Thread-safe. */
final class CheckMeters {
    private final CheckCounters counters;
    private final Map<Outcome, Counter> runs;
    private final Map<MissedReason, Counter> missed;
    private final LatencyTally latencies;
    private final List<RunTally> tallies;
    private volatile CheckState state;

    CheckMeters(CheckState initial, CheckCounters counters, Latencies latencies) {
        this.counters = counters;
        this.state = initial;
        this.runs = counters.family(
                MeterNames.PROBE_RUNS,
                "Runs, by how they ended; recovered ones needed a retry.",
                List.of(Outcome.values()),
                it -> Tags.of(MeterNames.OUTCOME, it.label()));
        this.missed = counters.family(
                MeterNames.PROBE_RUNS_MISSED,
                "Scheduled runs that did not take place, and why.",
                List.of(MissedReason.values()),
                it -> Tags.of(MeterNames.REASON, it.label()));
        this.latencies = new LatencyTally(latencies, initial.settings());
        this.tallies = tallies(initial.settings().kind());
    }

    private List<RunTally> tallies(CheckKind kind) {
        List<RunTally> tallies = new ArrayList<>(List.of(latencies, new AttemptTally(counters)));
        if (kind instanceof CheckKind.Key) {
            tallies.add(new AuthTally(counters, kind));
        }
        if (kind instanceof CheckKind.Journey) {
            tallies.add(new StepTally(counters, kind));
        }
        return List.copyOf(tallies);
    }

    CheckState state() {
        return state;
    }

    synchronized void change(CheckSettings settings) {
        state = state.with(settings);
    }

    void finished(CheckRun run) {
        CheckCounters.of(runs, run.outcome()).increment();
        tallies.forEach(it -> it.count(run));
        show(run);
    }

    private synchronized void show(CheckRun run) {
        state = state.after(run);
    }

    void missed(MissedReason reason, long count) {
        CheckCounters.of(missed, reason).increment((double) count);
    }

    void remove() {
        counters.remove();
        latencies.remove();
    }
}
