package dev.plimsoll.run;

import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.slo.AbortRule;
import dev.plimsoll.slo.AbortRules;
import java.time.Duration;

/** Holds every second of a run, the warm-up's too, against the abort rules, and asks for the end when one is broken. */
final class AbortGuard implements SecondListener {
    private final LiveRun run;
    private final AbortRules rules;
    private final RecentSeconds recent;

    AbortGuard(LiveRun run, AbortRules rules) {
        this.run = run;
        this.rules = rules;
        this.recent = new RecentSeconds(rules.asList().stream()
                .map(AbortRule::window)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO));
    }

    @Override
    public void warmingUp(IntervalHistograms second) {
        check(second, Phase.WARM_UP);
    }

    @Override
    public void measuringBegins(int warmUpSeconds) {}

    @Override
    public void measured(IntervalHistograms second) {
        check(second, Phase.MEASURED);
    }

    private void check(IntervalHistograms second, Phase phase) {
        if (!rules.asList().isEmpty()) {
            long users = run.tally().visits(phase).underWay();
            recent.add(second, users, run.tally().lag().lastInterval());
            rules.broken(recent).ifPresent(run.end()::abort);
        }
    }
}
