package dev.plimsoll.report.night;

import dev.plimsoll.baseline.Signal;
import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.baseline.night.NightRun;
import dev.plimsoll.report.Figures;
import dev.plimsoll.slo.Verdict;
import java.time.Duration;
import java.util.List;

/** One of the few figures of a night that a person wants first. */
record NightFigure(String name, String value, String detail) {
    static List<NightFigure> of(NightResult night) {
        return List.of(worse(night), compared(night), runs(night), reruns(night), took(night));
    }

    private static NightFigure worse(NightResult night) {
        List<MetricRow> gated = MetricRow.gated(night.verdict().metrics());
        if (gated.isEmpty()) {
            return new NightFigure("Metrics worse", "–", "nothing was compared");
        }
        long failed = gated.stream()
                .filter(it -> it.found().verdict() == Verdict.FAIL)
                .count();
        long better = gated.stream()
                .filter(it -> it.found().signal() == Signal.IMPROVED)
                .count();
        return new NightFigure(
                "Metrics worse",
                Figures.count(failed),
                "of " + gated.size() + " gated" + (better > 0 ? ", " + better + " better" : ""));
    }

    private static NightFigure compared(NightResult night) {
        return new NightFigure(
                "Compared with",
                Figures.count(night.earlier().nights().size()),
                night.earlier().nights().size() == 1 ? "comparable night before" : "comparable nights before");
    }

    private static NightFigure runs(NightResult night) {
        long planned = night.runs().stream()
                .filter(it -> it.round() == 0 && it.isValid())
                .count();
        long invalid = night.runs().stream().filter(it -> !it.isValid()).count();
        return new NightFigure(
                "Runs",
                Figures.count(planned),
                "of " + night.plan().runs() + " planned" + (invalid > 0 ? ", " + invalid + " invalid besides" : ""));
    }

    private static NightFigure reruns(NightResult night) {
        long runs = night.runs().stream()
                .filter(it -> it.round() > 0 && it.isValid())
                .count();
        return new NightFigure(
                "Measured again", night.verdict().reruns() + " ×", runs == 1 ? "1 valid run" : runs + " valid runs");
    }

    private static NightFigure took(NightResult night) {
        Duration took = Duration.between(night.started(), night.ended());
        long calls = night.runs().stream()
                .map(NightRun::result)
                .mapToLong(it -> it.summary().all().calls())
                .sum();
        return new NightFigure("Took", Figures.time(took), Figures.count(calls) + " calls");
    }
}
