package dev.plimsoll.cli;

import dev.plimsoll.config.Durations;
import dev.plimsoll.config.LoadSettings;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.CallTimes;
import dev.plimsoll.workload.Forecast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** What a run would be, in lines of text, without sending anything. */
final class DryRun {
    private static final int MARGIN = 15;

    private final LoadDraft draft;
    private final LoadSettings load;
    private final CallTimes times;
    private final long descriptors;
    private final List<String> lines = new ArrayList<>();

    private DryRun(LoadDraft draft, PlimsollConfig config, InjectorLimits limits) {
        this.draft = draft;
        this.load = config.load();
        this.times = config.workload().plan().times();
        this.descriptors = limits.descriptors();
    }

    static List<String> of(LoadDraft draft, PlimsollConfig config, InjectorLimits limits) {
        DryRun run = new DryRun(draft, config, limits);
        run.add("profile", draft.profile().name() + ": " + draft.profile().description());
        run.add("arrivals", draft.arrivals().words() + ": " + draft.arrivals().source() + ", seed " + draft.seed());
        draft.forecast().ifPresentOrElse(run::forecast, run::endless);
        run.plot("visits", run::visitsIn);
        draft.forecast().ifPresent(it -> run.plot("users at once", column -> it.concurrencyAt(run.endOf(column))));
        run.lines.add("");
        run.lines.add("Nothing was sent.");
        return run.lines;
    }

    private void endless() {
        add("calls", "as many as are answered, by users who ask until the time is over");
    }

    private void forecast(Forecast forecast) {
        add(
                "calls",
                "about %,d, %.1f a visit; %,.0f/s in the busiest 10 s",
                forecast.calls(),
                forecast.callsPerVisit(),
                forecast.peakCallRate());
        add("bytes", "about %,.1f MB sent", forecast.bytes() / 1e6);
        add(
                "users at once",
                "about %,.1f in the long run, %,.1f at most in this one (visits of %s on average)",
                forecast.steadyConcurrency(),
                forecast.peakConcurrency(),
                Durations.text(Duration.ofMillis(forecast.meanVisit().toMillis())));
        add("descriptors", "about %,d of %,d", InjectorLimits.descriptorsOf(forecast, load), descriptors);
        add(
                "assumed",
                "%s for a reply, %s for any other call (plimsoll.workload.plan)",
                Durations.text(times.reply()),
                Durations.text(times.quick()));
    }

    private void plot(String title, IntToDoubleFunction figure) {
        lines.add("");
        String label = title;
        for (String row : Plot.of(figure)) {
            lines.add((pad(label) + "|" + row).stripTrailing());
            label = "";
        }
        String end = Durations.text(draft.arrivals().duration());
        lines.add(pad("") + "+" + "-".repeat(Plot.COLUMNS));
        lines.add(pad("") + " 0" + " ".repeat(Plot.COLUMNS - 1 - end.length()) + end);
    }

    private double visitsIn(int column) {
        ArrivalSchedule schedule = draft.arrivals().schedule();
        return schedule.dueBefore(endOf(column).toNanos())
                - schedule.dueBefore(endOf(column - 1).toNanos());
    }

    private Duration endOf(int column) {
        return draft.arrivals().duration().multipliedBy(column + 1L).dividedBy(Plot.COLUMNS);
    }

    private void add(String what, String text, Object... figures) {
        lines.add(pad(what) + (figures.length == 0 ? text : String.format(Locale.ROOT, text, figures)));
    }

    private static String pad(String text) {
        return text + " ".repeat(Math.max(1, MARGIN - text.length()));
    }
}
