package dev.plimsoll.duet;

import dev.plimsoll.latency.PairedTimes;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.slo.Figures;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changes are a reason for, in sentences with their figures. */
final class ChangeReasons {
    private final Changes changes;
    private final Allowance allowance;

    ChangeReasons(Changes changes, Allowance allowance) {
        this.changes = changes;
        this.allowance = allowance;
    }

    /** At any percentile: that one was not gated makes no certain change less so. */
    List<Reason> worse() {
        Stream<Reason> slower = changes.standing(Standing.WORSE).stream()
                .map(it -> new Reason(
                        ReasonCode.OBJECTIVE_MISSED,
                        "b is slower: " + it.sentence() + ", allowed are " + Figures.share(allowance.slower())));
        return Stream.concat(slower, failures(Standing.WORSE, ReasonCode.OBJECTIVE_MISSED, "b fails more often: "))
                .toList();
    }

    /** At the gated percentiles, of the operations that have enough calls. */
    List<Reason> open() {
        List<TimeChange> told = changes.where(it -> isGated(it) && it.standing() != Standing.TOO_FEW);
        if (told.isEmpty()) {
            return List.of(new Reason(
                    ReasonCode.OBJECTIVE_UNDECIDED,
                    "no operation had enough calls to be compared: p50 needs "
                            + PairedTimes.minimumSamples(Percentile.P50) + " at both, in at least "
                            + PairedTimes.FEWEST_BATCHES + " seconds"));
        }
        Stream<Reason> slower = told.stream()
                .filter(it -> it.standing() == Standing.OPEN)
                .map(it -> new Reason(
                        ReasonCode.OBJECTIVE_UNDECIDED,
                        "it is open whether b is slower: " + it.sentence() + ", allowed are "
                                + Figures.share(allowance.slower()) + longer(it)));
        return Stream.concat(
                        slower,
                        failures(
                                Standing.OPEN,
                                ReasonCode.OBJECTIVE_UNDECIDED,
                                "it is open whether b fails more often: "))
                .toList();
    }

    List<Reason> met() {
        List<TimeChange> gated = changes.where(it -> isGated(it) && it.standing() != Standing.TOO_FEW);
        return List.of(new Reason(
                ReasonCode.OBJECTIVES_MET,
                "no difference was seen that is larger than " + Figures.share(allowance.slower()) + ": "
                        + gated.stream().map(TimeChange::sentence).collect(Collectors.joining(", "))));
    }

    /** What else is worth knowing; it decides nothing. */
    List<Reason> remarks() {
        List<Reason> remarks = new ArrayList<>();
        changes.standing(Standing.BETTER)
                .forEach(it -> remarks.add(new Reason(ReasonCode.FINDING, "b is faster: " + it.sentence())));
        List<TimeChange> few = changes.where(it -> isGated(it) && it.standing() == Standing.TOO_FEW);
        if (!few.isEmpty() && few.size() < changes.where(this::isGated).size()) {
            remarks.add(new Reason(
                    ReasonCode.FINDING,
                    "too few calls to be compared: "
                            + few.stream().map(ChangeReasons::calls).collect(Collectors.joining(", "))));
        }
        return remarks;
    }

    private boolean isGated(TimeChange change) {
        return allowance.gate().contains(change.percentile());
    }

    private static String calls(TimeChange few) {
        return few.name() + " (" + Figures.count(few.times().one().calls()) + " at a, "
                + Figures.count(few.times().other().calls()) + " at b)";
    }

    private String longer(TimeChange open) {
        return open.change().stream()
                .map(it -> it.timesAsLong(allowance.slower()))
                .flatMap(it -> it.isPresent() ? Stream.of(it.getAsLong()) : Stream.empty())
                .map(it -> "; about " + it + " times as long would tell")
                .collect(Collectors.joining());
    }

    private Stream<Reason> failures(Standing standing, ReasonCode code, String what) {
        FailureChange failures = changes.failures();
        return failures
                .change()
                .filter(it -> failures.standing() == standing)
                .map(it -> new Reason(
                        code,
                        what + Figures.share(failures.b()) + " of the calls, at a " + Figures.share(failures.a())
                                + " (" + it.range() + " more), allowed are " + Figures.share(allowance.failing())
                                + " more"))
                .stream();
    }
}
