package dev.plimsoll.metrics;

import dev.plimsoll.probe.AttemptResult;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.StepName;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the legs of a key check by what came of them. */
final class AuthTally implements RunTally {
    private static final String HELP = "Legs of key checks, by what came of them: "
            + "success of the control leg means that the wrong key was refused.";

    private final Map<StepName, Map<AttemptResult, Counter>> legs = new EnumMap<>(StepName.class);

    AuthTally(CheckCounters counters, CheckKind kind) {
        StepName.of(kind).forEach(leg -> legs.put(leg, results(counters, leg)));
    }

    private static Map<AttemptResult, Counter> results(CheckCounters counters, StepName leg) {
        return counters.family(
                MeterNames.PROBE_AUTH_CHECKS,
                HELP,
                List.of(AttemptResult.values()),
                it -> Tags.of(MeterNames.LEG, leg.label(), MeterNames.RESULT, it.label()));
    }

    @Override
    public void count(CheckRun run) {
        run.steps()
                .forEach(leg -> CheckCounters.of(
                                legs.getOrDefault(leg.name(), Map.of()),
                                leg.last().result())
                        .increment());
    }
}
