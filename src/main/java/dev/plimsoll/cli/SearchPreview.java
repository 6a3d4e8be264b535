package dev.plimsoll.cli;

import dev.plimsoll.capacity.RateRange;
import dev.plimsoll.capacity.SearchPlan;
import dev.plimsoll.capacity.SearchSettings;
import dev.plimsoll.capacity.trial.SearchManifest;
import dev.plimsoll.config.Durations;
import dev.plimsoll.slo.Figures;
import dev.plimsoll.slo.Objective;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a search will be and at most take, in sentences, before it starts. */
final class SearchPreview {
    private static final double WORTH_SAYING = 1.05;
    /** So many times as wide, it can no longer be told how wide. */
    private static final double FEW_TRIALS = 10;

    private SearchPreview() {}

    static List<String> of(SearchDraft draft) {
        SearchSettings settings = draft.settings();
        TrialForecast forecast = new TrialForecast(draft.workload(), draft.config());
        SearchPlan plan = new SearchPlan(SearchTimes.of(draft).forSearch());
        double calls = forecast.callsPerVisit();
        RateRange range = settings.range();
        return List.of(
                "search: " + draft.workload().name() + ", " + PlannedArrivals.plain(range.low()) + " to "
                        + PlannedArrivals.plain(range.high()) + " visits/s, seed " + settings.seed() + "; must hold: "
                        + settings.objectives().asList().stream()
                                .map(Objective::text)
                                .collect(Collectors.joining("; ")),
                "at most " + Durations.text(settings.mostTime()) + " in all, and "
                        + Figures.count(plan.mostVisits()) + " visits or about "
                        + Figures.count(Math.round(plan.mostVisits() * calls)) + " requests",
                "trials of " + Durations.text(settings.lengths().trial()) + " at time scale "
                        + String.format(Locale.ROOT, "%.3g", draft.timeScale()) + ": 95 % of the visits end within "
                        + Figures.of(rounded(forecast.visit(draft.timeScale()))) + widening(plan));
    }

    /** What was found out of the target and of the injector before the first trial. */
    static String of(SearchManifest manifest) {
        return String.format(
                Locale.ROOT,
                "this load generator begins %.0f visits/s, so loads up to %.0f/s are searched; the idle target answers in %s",
                manifest.calibration().reached(),
                Math.min(
                        manifest.calibration().limit(),
                        manifest.settings().range().high()),
                Figures.of(rounded(manifest.idle())));
    }

    private static String widening(SearchPlan plan) {
        double times = plan.widening();
        if (times < WORTH_SAYING) {
            return "";
        }
        return times > FEW_TRIALS
                ? "; that is time for few of them, so expect a wide interval"
                : String.format(
                        Locale.ROOT,
                        "; expect an interval %.1f times as wide as that of a search with all the time it can use",
                        times);
    }

    private static Duration rounded(Duration time) {
        return Duration.ofNanos(time.toNanos() / 10_000 * 10_000);
    }
}
