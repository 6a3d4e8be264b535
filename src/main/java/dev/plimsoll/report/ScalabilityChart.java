package dev.plimsoll.report;

import dev.plimsoll.capacity.JudgedTrial;
import dev.plimsoll.capacity.LoadClass;
import dev.plimsoll.capacity.ScalabilityFit;
import dev.plimsoll.capacity.ScalabilityPoint;
import dev.plimsoll.capacity.TrialSecond;
import dev.plimsoll.capacity.trial.SearchResult;
import java.util.List;
import java.util.Optional;

/** Throughput over concurrency, with the Universal Scalability Law where that can be fitted. Informative only. */
final class ScalabilityChart {
    private static final int HEIGHT = 200;
    private static final double HEADROOM = 1.1;

    private final List<ScalabilityPoint> points;

    private ScalabilityChart(List<ScalabilityPoint> points) {
        this.points = points;
    }

    /** Of the concurrencies that were held; without any, of the steady trials. */
    static ScalabilityChart of(SearchResult result) {
        List<ScalabilityPoint> held = result.concurrencies();
        return new ScalabilityChart(
                held.isEmpty()
                        ? result.report().trials().stream()
                                .filter(it -> it.isSteady() && it.loadClass() != LoadClass.INVALID)
                                .flatMap(it -> point(it).stream())
                                .toList()
                        : held);
    }

    private static Optional<ScalabilityPoint> point(JudgedTrial trial) {
        double inFlight = trial.measured().stream()
                .mapToDouble(TrialSecond::inFlight)
                .average()
                .orElse(0);
        double completed = trial.measured().stream()
                .mapToLong(TrialSecond::completions)
                .average()
                .orElse(0);
        return inFlight > 0 && completed > 0
                ? Optional.of(new ScalabilityPoint(inFlight, completed))
                : Optional.empty();
    }

    Optional<ScalabilityFit> fit() {
        return ScalabilityFit.of(points);
    }

    /** What the fit says, or why it says nothing. */
    String sentence() {
        return fit().map(ScalabilityChart::sentence)
                .orElse("Too few different concurrencies were seen to fit the Universal Scalability Law.");
    }

    private static String sentence(ScalabilityFit fit) {
        String figures = "contention σ = " + Figures.share(fit.sigma().value()) + ", coherency κ = "
                + Figures.share(fit.kappa().value());
        return fit.isIdentifiable()
                ? "The Universal Scalability Law fits with " + figures + "; it has its greatest throughput at "
                        + Figures.number(fit.greatestConcurrency().orElse(0)) + " calls in flight."
                : "Not identifiable: the interval of κ holds 0, so no greatest concurrency can be told (" + figures
                        + ").";
    }

    /** Empty with fewer than two points. */
    Optional<LoadChart> chart() {
        return points.size() < 2 ? Optional.empty() : Optional.of(draw());
    }

    private LoadChart draw() {
        double most =
                points.stream().mapToDouble(ScalabilityPoint::concurrency).max().orElse(1);
        double fastest =
                points.stream().mapToDouble(ScalabilityPoint::throughput).max().orElse(1);
        LoadPaper paper = new LoadPaper(Scale.upTo(HEADROOM * most), Scale.upTo(HEADROOM * fastest), HEIGHT);
        return new LoadChart(
                "Throughput over concurrency",
                "requests per second that completed, over calls in flight",
                HEIGHT,
                new LoadChart.Axis("calls in flight", paper.across().ticks(Figures::number)),
                paper.up().ticks(Figures::number),
                List.of(),
                List.of(),
                points.stream().map(it -> mark(paper, it)).toList(),
                fit().map(it -> paper.curve(it::throughputAt, most)).orElse(""));
    }

    private static Mark mark(LoadPaper paper, ScalabilityPoint point) {
        return paper.mark(
                LoadClass.LOWER,
                point.concurrency(),
                LoadPaper.Extent.of(point.throughput()),
                Figures.number(point.throughput()) + " requests/s at " + Figures.number(point.concurrency())
                        + " in flight");
    }
}
