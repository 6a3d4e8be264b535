package dev.plimsoll.run;

import dev.plimsoll.latency.Distribution;
import dev.plimsoll.slo.Circumstances;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What bore on the verdict of each injector, for the one verdict on all. */
final class MergedEvidence {
    /** Reasons that no objective explains, so that they cannot be found again in the merged calls. */
    private static final Set<ReasonCode> OF_ITS_OWN = Set.of(ReasonCode.ASSERTION_FAILED, ReasonCode.ABORTED);

    private final List<RunResult> parts;

    MergedEvidence(List<RunResult> parts) {
        this.parts = parts;
    }

    /** All but the faults of the injectors. */
    Circumstances circumstances(RunSummary summary) {
        Circumstances circumstances = Circumstances.undisturbed()
                .withAssertions(
                        (int) parts.stream().filter(MergedEvidence::held).count())
                .withFailures(reasons(Verdict.FAIL, OF_ITS_OWN).toList());
        Optional<Reason> cutShort = reasons(Verdict.UNDECIDED, Set.of(ReasonCode.INTERRUPTED, ReasonCode.ABORTED))
                .findFirst();
        if (cutShort.isPresent()) {
            circumstances = circumstances.cutShortBy(cutShort.get());
        }
        return summary.limiting().map(circumstances::limitedBy).orElse(circumstances);
    }

    /** Without objectives, what was asked and held are assertions of the simulation. */
    private static boolean held(RunResult part) {
        return part.judgement().objectives().isEmpty() && part.judgement().verdict() == Verdict.PASS;
    }

    private Stream<Reason> reasons(Verdict verdict, Set<ReasonCode> codes) {
        return parts.stream()
                .filter(it -> it.judgement().verdict() == verdict)
                .flatMap(part -> part.judgement().reasons().stream()
                        .filter(it -> codes.contains(it.code()))
                        .map(it -> new Reason(
                                it.code(), "injector " + InjectorRuns.share(part.manifest()) + ": " + it.message())));
    }

    /** Arrivals add up, and of lateness and strain the worst counts. */
    Map<String, Double> figures(Distribution response, Distribution service) {
        Map<String, Double> figures = new LinkedHashMap<>();
        parts.forEach(part -> part.judgement().evidence().forEach((name, value) -> {
            if (name.startsWith("arrivals_")) {
                figures.merge(name, value, Double::sum);
            } else if (name.startsWith("lag_") || name.startsWith("injector_")) {
                figures.merge(name, value, Math::max);
            }
        }));
        figures.put("response_p99_seconds", response.valueAt(0.99).toNanos() / 1e9);
        figures.put("service_p99_seconds", service.valueAt(0.99).toNanos() / 1e9);
        return figures;
    }
}
