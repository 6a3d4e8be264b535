package dev.plimsoll.report.status;

import dev.plimsoll.probe.HistoryRun;
import dev.plimsoll.report.Figures;
import java.util.List;

/** A run that was kept, as the page shows it. */
record RunText(String outcome, String tone, String when, String ago, String took, List<FailureText> failures) {
    static RunText of(HistoryRun run, Moments moments) {
        return new RunText(
                run.outcome().label(),
                StateText.look(run.outcome()).label(),
                moments.clock(run.scheduled()),
                moments.ago(run.scheduled()),
                Figures.time(run.duration()),
                run.failures().stream().map(FailureText::of).toList());
    }
}
