package dev.plimsoll.baseline.night;

import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.MetricValues;
import dev.plimsoll.baseline.Reruns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Repeats the planned round of a night for as long as there is time. */
final class FreshRuns implements Reruns {
    private final NightPlan plan;
    private final NightRunner runner;
    private final List<Round> rounds = new ArrayList<>();

    /** @param planned the round that is repeated */
    FreshRuns(NightPlan plan, NightRunner runner, Round planned) {
        this.plan = plan;
        this.runner = runner;
        this.rounds.add(planned);
    }

    @Override
    public Optional<MetricValues> measure(Set<Metric> suspects) {
        if (wouldTakeTooLong()) {
            return Optional.empty();
        }
        Round fresh = Round.carryOut(rounds.size(), plan, runner);
        rounds.add(fresh);
        return fresh.isComplete() ? Optional.of(fresh.medians()) : Optional.empty();
    }

    /** Another round is expected to take as long as the planned one. */
    private boolean wouldTakeTooLong() {
        Instant start = start(runs().get(0));
        Duration once = Duration.between(start, end(rounds.get(0).runs()));
        Duration soFar = Duration.between(start, end(runs()));
        return soFar.plus(once).compareTo(plan.patience()) > 0;
    }

    private static Instant start(NightRun run) {
        return run.result().manifest().started();
    }

    private static Instant end(List<NightRun> runs) {
        NightRun last = runs.get(runs.size() - 1);
        return last.result().manifest().ended().orElse(start(last));
    }

    /** Of all rounds, in the order they were carried out. */
    List<NightRun> runs() {
        return rounds.stream().flatMap(it -> it.runs().stream()).toList();
    }
}
