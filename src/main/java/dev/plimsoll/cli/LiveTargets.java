package dev.plimsoll.cli;

import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.config.ProbedTarget;
import dev.plimsoll.probe.ProbeKeys;
import dev.plimsoll.probe.Survey;
import dev.plimsoll.probe.TargetSurvey;
import dev.plimsoll.probe.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks the targets of a configuration what they are like. */
final class LiveTargets {
    /** As the defaults allow a health check. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final ProbePlanner planner;
    private final Map<String, ProbeKeys> keys;

    LiveTargets(ProbePlanner planner, ProbePlan plan) {
        this.planner = planner;
        this.keys = plan.keysNow();
    }

    List<TargetSurvey> ask(ProbeConfig config) {
        return config.targets().stream()
                .map(it -> ask(it, new ReachedTarget(it, config.user())))
                .toList();
    }

    private TargetSurvey ask(ProbedTarget target, ReachedTarget reached) {
        try (Wire wire = planner.open(target)) {
            return Survey.of(reached.asProbed(), wire, Objects.requireNonNull(keys.get(target.name())), LIMIT);
        }
    }
}
