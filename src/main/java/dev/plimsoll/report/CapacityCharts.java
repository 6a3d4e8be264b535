package dev.plimsoll.report;

import dev.plimsoll.capacity.JudgedObjective;
import dev.plimsoll.capacity.JudgedTrial;
import dev.plimsoll.capacity.LoadClass;
import dev.plimsoll.capacity.trial.SearchResult;
import dev.plimsoll.slo.Objective;
import dev.plimsoll.slo.PercentileObjective;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the trials of a search saw, over the load that they put on the target. */
final class CapacityCharts {
    private static final int HEIGHT = 220;
    private static final double HEADROOM = 1.05;
    /** Shares below it lie on the lower edge, as those of nothing do. */
    private static final double LEAST_SHARE = 1e-4;

    /** Above and below the times that were seen. */
    private static final double ROOM = 1.5;

    private final SearchResult result;
    private final TrialTimes times;
    private final Scale loads;

    CapacityCharts(SearchResult result, TrialTimes times) {
        this.result = result;
        this.times = times;
        this.loads = Scale.upTo(HEADROOM
                * trials().stream().mapToDouble(it -> it.trial().load()).max().orElse(1));
    }

    List<LoadChart> all() {
        List<LoadChart> charts = new ArrayList<>();
        List<Objective> objectives = result.manifest().settings().objectives().asList();
        IntStream.range(0, objectives.size())
                .mapToObj(it -> shares(it, objectives.get(it)))
                .forEach(charts::add);
        List.of("p50", "p95", "p99").forEach(it -> times(it).ifPresent(charts::add));
        return charts;
    }

    private LoadChart shares(int index, Objective objective) {
        LoadPaper paper = new LoadPaper(loads, Scale.logarithmic(LEAST_SHARE, 1), HEIGHT);
        List<JudgedTrial> judged =
                trials().stream().filter(it -> it.objectives().size() > index).toList();
        return new LoadChart(
                objective.text(),
                "share of calls over the limit or failed; none lies on the lower edge",
                HEIGHT,
                across(),
                paper.up().ticks(Figures::share),
                paper.band(result.answer().bounds()),
                judged.stream()
                        .limit(1)
                        .map(it -> allowed(paper, it.objectives().get(index).allowed()))
                        .toList(),
                judged.stream()
                        .map(it -> mark(paper, it, it.objectives().get(index)))
                        .toList(),
                "");
    }

    private static LoadChart.Line allowed(LoadPaper paper, double share) {
        return paper.line(share, "at most " + Figures.share(share));
    }

    private static Mark mark(LoadPaper paper, JudgedTrial trial, JudgedObjective judged) {
        LoadPaper.Extent extent = judged.interval()
                .map(it -> new LoadPaper.Extent(judged.share(), it.low(), it.high()))
                .orElseGet(() -> LoadPaper.Extent.of(judged.share()));
        return paper.mark(
                shown(trial, judged),
                trial.trial().load(),
                extent,
                CapacityTable.title(trial) + ": " + Figures.share(judged.share()));
    }

    /** Of one objective: another one may be what the trial failed for. */
    private static LoadClass shown(JudgedTrial trial, JudgedObjective judged) {
        return switch (trial.loadClass()) {
            case LIMITED, INVALID -> trial.loadClass();
            case LOWER, UPPER, UNDECIDED ->
                switch (judged.verdict()) {
                    case PASS -> LoadClass.LOWER;
                    case FAIL -> LoadClass.UPPER;
                    case UNDECIDED, INVALID, LEARNING -> LoadClass.UNDECIDED;
                };
        };
    }

    private Optional<LoadChart> times(String percentile) {
        List<JudgedTrial> told = trials().stream()
                .filter(it -> times.percentile(it, percentile).isPresent())
                .toList();
        return told.size() < 2 ? Optional.empty() : Optional.of(times(percentile, told));
    }

    private LoadChart times(String percentile, List<JudgedTrial> told) {
        List<LoadPaper.Extent> extents =
                told.stream().map(it -> extent(it, percentile)).toList();
        double low = extents.stream().mapToDouble(LoadPaper.Extent::low).min().orElse(1) / ROOM;
        double high = extents.stream().mapToDouble(LoadPaper.Extent::high).max().orElse(1) * ROOM;
        LoadPaper paper = new LoadPaper(loads, Scale.logarithmic(low, high), HEIGHT);
        return new LoadChart(
                percentile + " of response times",
                "of all calls of a trial, its first seconds included",
                HEIGHT,
                across(),
                paper.up().ticks(Figures::seconds),
                paper.band(result.answer().bounds()),
                limits(paper, percentile, high),
                told.stream().map(it -> mark(paper, it, extent(it, percentile))).toList(),
                "");
    }

    private static Mark mark(LoadPaper paper, JudgedTrial trial, LoadPaper.Extent time) {
        String title = CapacityTable.title(trial) + ": " + Figures.seconds(time.value());
        return paper.mark(trial.loadClass(), trial.trial().load(), time, title);
    }

    private List<LoadChart.Line> limits(LoadPaper paper, String percentile, double most) {
        return result.manifest().settings().objectives().asList().stream()
                .filter(it -> it instanceof PercentileObjective of
                        && of.percentile().label().equals(percentile))
                .filter(it -> it.limit().value() <= most)
                .map(it -> paper.line(it.limit().value(), it.text()))
                .toList();
    }

    private LoadPaper.Extent extent(JudgedTrial trial, String percentile) {
        return times.percentile(trial, percentile).orElseThrow();
    }

    private LoadChart.Axis across() {
        return new LoadChart.Axis("visits per second", loads.ticks(Figures::number));
    }

    private List<JudgedTrial> trials() {
        return result.report().trials();
    }
}
