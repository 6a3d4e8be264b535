package dev.plimsoll.capacity;

import dev.plimsoll.latency.ShareSeries;
import dev.plimsoll.slo.Figures;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells what one trial shows on its own. */
final class TrialJudge {
    /** Of a short trial a quarter is cut, whatever it looks like. */
    private static final int SHORT_WARM_UP = 4;
    /** So many refusals are left out as those of a limiter that is only touched by bursts. */
    private static final double TOUCHED = 0.02;

    private record Shown(LoadClass loadClass, String why) {}

    private final Objectives objectives;
    private final WarmUps warmUps = new WarmUps();

    TrialJudge(Objectives objectives) {
        this.objectives = objectives;
    }

    JudgedTrial judge(Trial trial) {
        SteadyState state = steadyState(trial);
        List<TrialSecond> measured =
                trial.seconds().subList(state.warmUpSeconds(), trial.seconds().size());
        List<JudgedObjective> judged = IntStream.range(0, objectives.asList().size())
                .mapToObj(it -> judge(trial, Batched.series(Stream.of(measured), it), it))
                .toList();
        Shown shown = shown(trial, state, judged);
        return new JudgedTrial(
                trial,
                shown.loadClass(),
                Duration.ofSeconds(state.warmUpSeconds()),
                state.unsteady(),
                judged,
                shown.why());
    }

    private SteadyState steadyState(Trial trial) {
        if (trial.plan().purpose() == TrialPurpose.BRACKET) {
            return new SteadyState(trial.seconds().size() / SHORT_WARM_UP, Optional.empty());
        }
        return SteadyState.after(warmUps.including(trial), trial.seconds());
    }

    private JudgedObjective judge(Trial trial, ShareSeries series, int objective) {
        ObjectiveJudge judge = new ObjectiveJudge(
                objectives.asList().get(objective), trial.worst().get(objective));
        return switch (trial.plan().purpose()) {
            case BRACKET -> judge.atAGlance(series);
            case CONFIRM_ABOVE -> judge.byShare(series);
            case BOUND, EXTENDED, CONFIRM_BELOW, LIMIT, BELOW_LIMIT -> judge.byBatchMeans(series);
        };
    }

    private static Shown shown(Trial trial, SteadyState state, List<JudgedObjective> judged) {
        return invalid(trial)
                .or(() -> limited(trial))
                .or(() -> stopped(trial))
                .or(() -> missed(judged))
                .or(() -> unsteady(trial, state))
                .orElseGet(() ->
                        undecided(judged).orElseGet(() -> new Shown(LoadClass.LOWER, sentences(judged, it -> true))));
    }

    private static Optional<Shown> invalid(Trial trial) {
        String faults = trial.faults().stream().map(Reason::message).collect(Collectors.joining("; "));
        return trial.isValid() ? Optional.empty() : Optional.of(new Shown(LoadClass.INVALID, faults));
    }

    private static Optional<Shown> limited(Trial trial) {
        long calls =
                trial.seconds().stream().mapToLong(TrialSecond::completions).sum();
        return trial.plan().purpose() == TrialPurpose.BELOW_LIMIT || trial.refused() <= TOUCHED * calls
                ? Optional.empty()
                : Optional.of(new Shown(
                        LoadClass.LIMITED,
                        Figures.count(trial.refused()) + " of " + Figures.count(calls) + " calls were answered 429"));
    }

    private static Optional<Shown> stopped(Trial trial) {
        return switch (trial.end()) {
            case COMPLETED -> Optional.empty();
            case TOO_MANY_ERRORS ->
                Optional.of(new Shown(LoadClass.UPPER, "stopped: more than half of the calls failed"));
            case FAR_OVER_OBJECTIVE -> Optional.of(new Shown(LoadClass.UPPER, "stopped: far over the objective"));
            case TARGET_GONE -> Optional.of(new Shown(LoadClass.UNDECIDED, "the target no longer answered"));
            case INTERRUPTED -> Optional.of(new Shown(LoadClass.UNDECIDED, "interrupted"));
        };
    }

    private static Optional<Shown> missed(List<JudgedObjective> judged) {
        return judged.stream().anyMatch(it -> it.verdict() == Verdict.FAIL)
                ? Optional.of(new Shown(LoadClass.UPPER, sentences(judged, it -> it.verdict() == Verdict.FAIL)))
                : Optional.empty();
    }

    /** The first time it may be chance, or a slow start: then the load is tried for longer. */
    private static Optional<Shown> unsteady(Trial trial, SteadyState state) {
        LoadClass shown = switch (trial.plan().purpose()) {
            case EXTENDED, CONFIRM_BELOW, CONFIRM_ABOVE -> LoadClass.UPPER;
            case BRACKET, BOUND, LIMIT, BELOW_LIMIT -> LoadClass.UNDECIDED;
        };
        return state.unsteady().map(it -> new Shown(shown, "no steady state: " + it));
    }

    private static Optional<Shown> undecided(List<JudgedObjective> judged) {
        return judged.stream().anyMatch(it -> it.verdict() == Verdict.UNDECIDED)
                ? Optional.of(
                        new Shown(LoadClass.UNDECIDED, sentences(judged, it -> it.verdict() == Verdict.UNDECIDED)))
                : Optional.empty();
    }

    private static String sentences(List<JudgedObjective> judged, Predicate<JudgedObjective> which) {
        return judged.stream().filter(which).map(JudgedObjective::sentence).collect(Collectors.joining("; "));
    }
}
