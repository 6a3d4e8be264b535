package dev.plimsoll.baseline.night;

import dev.plimsoll.baseline.MetricValues;
import dev.plimsoll.slo.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The runs of a night that are measured together. One that is INVALID is replaced; a second one ends the round, since
 * whatever disturbs the injector would go on disturbing it.
 */
final class Round {
    private static final int REPLACED = 1;

    private final int wanted;
    private final List<NightRun> runs;

    private Round(int wanted, List<NightRun> runs) {
        this.wanted = wanted;
        this.runs = runs;
    }

    /** As many valid runs as the night has, or fewer when it cannot be had. */
    static Round carryOut(int number, NightPlan plan, NightRunner runner) {
        Round round = new Round(plan.runs(), new ArrayList<>());
        Optional<NightRun> run = runner.carryOut(round.next(number));
        while (run.isPresent()) {
            round.runs.add(run.get());
            run = round.isOver() ? Optional.empty() : runner.carryOut(round.next(number));
        }
        return round;
    }

    private RunPlace next(int number) {
        return new RunPlace(number, valid().size() + 1);
    }

    private boolean isOver() {
        return isComplete() || wasInterrupted() || invalid().size() > REPLACED;
    }

    boolean isComplete() {
        return valid().size() == wanted && !wasInterrupted();
    }

    boolean wasInterrupted() {
        return runs.stream().anyMatch(NightRun::wasInterrupted);
    }

    List<NightRun> runs() {
        return List.copyOf(runs);
    }

    List<NightRun> valid() {
        return runs.stream().filter(NightRun::isValid).toList();
    }

    private List<NightRun> invalid() {
        return runs.stream().filter(it -> !it.isValid()).toList();
    }

    /** Of the valid ones. */
    MetricValues medians() {
        return MetricValues.medians(valid().stream().map(NightRun::values).toList());
    }

    /** What was wrong with those that were INVALID. */
    List<Reason> faults() {
        return invalid().stream()
                .flatMap(run -> run.result().injector().faults().stream()
                        .map(it -> new Reason(it.code(), "run " + run.id() + ": " + it.message())))
                .toList();
    }
}
