package dev.plimsoll.report.status;

import dev.plimsoll.probe.HistoryFailure;
import dev.plimsoll.probe.Phase;
import dev.plimsoll.report.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An attempt that did not succeed, as the page shows it. */
record FailureText(String step, String cause, String blame, String detail, String code, List<PhaseTime> phases) {
    /** How long one phase took. */
    record PhaseTime(String phase, String time) {}

    static FailureText of(HistoryFailure failure) {
        String attempt = failure.attempt() == 1 ? "" : ", attempt " + failure.attempt();
        return new FailureText(
                failure.step().label() + attempt,
                failure.cause().label(),
                failure.cause().blame().label(),
                detail(failure),
                failure.code().value(),
                phases(failure));
    }

    private static String detail(HistoryFailure failure) {
        String status =
                failure.status().isPresent() ? "HTTP " + failure.status().getAsInt() : "";
        return Stream.of(status, failure.detail()).filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static List<PhaseTime> phases(HistoryFailure failure) {
        return Arrays.stream(Phase.values())
                .filter(phase -> failure.phases().times().containsKey(phase))
                .map(phase -> new PhaseTime(
                        phase.label(), Figures.time(failure.phases().of(phase))))
                .toList();
    }
}
