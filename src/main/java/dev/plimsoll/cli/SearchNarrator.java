package dev.plimsoll.cli;

import dev.plimsoll.capacity.JudgedTrial;
import dev.plimsoll.capacity.SearchListener;
import dev.plimsoll.capacity.SearchProgress;
import dev.plimsoll.capacity.TrialPlan;
import dev.plimsoll.config.Durations;
import dev.plimsoll.report.CapacityTable;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunProgress;
import java.time.Duration;
import java.util.Locale;

/** Tells a person how a search goes on: a row for each finished trial, and between them a line that changes. */
final class SearchNarrator implements SearchListener {
    private final Narrator narrator;
    private Duration left = Duration.ZERO;

    SearchNarrator(Narrator narrator) {
        this.narrator = narrator;
    }

    @Override
    public void trialStarts(TrialPlan plan, SearchProgress progress) {
        if (plan.number() == 1) {
            narrator.say(CapacityTable.HEAD);
        }
        left = progress.left();
    }

    @Override
    public void trialEnds(JudgedTrial trial, SearchProgress progress) {
        narrator.say(CapacityTable.row(trial));
    }

    /** Shows the seconds of a trial. */
    RunListener listener(TrialPlan plan) {
        return new RunListener() {
            @Override
            public void progress(RunProgress progress) {
                narrator.show(line(plan, progress));
            }

            @Override
            public void note(String text) {}
        };
    }

    private String line(TrialPlan plan, RunProgress progress) {
        Duration rest = left.minus(progress.elapsed());
        return String.format(
                Locale.ROOT,
                "trial %d at %.1f/s: %s left  %d requests/s  %d users  %d errors  the search: about %s left",
                plan.number(),
                plan.load().perSecond(),
                Durations.text(progress.left()),
                progress.requestsPerSecond(),
                progress.users(),
                progress.errors(),
                Durations.text(Duration.ofSeconds(Math.max(0, rest.toSeconds()))));
    }
}
