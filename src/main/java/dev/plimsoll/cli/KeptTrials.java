package dev.plimsoll.cli;

import dev.plimsoll.capacity.JudgedTrial;
import dev.plimsoll.capacity.SearchListener;
import dev.plimsoll.capacity.SearchProgress;
import dev.plimsoll.capacity.TrialEnd;
import dev.plimsoll.capacity.TrialPlan;
import dev.plimsoll.report.SearchFiles;

/** Keeps each trial as soon as it is finished, so that nothing of it is lost with the process. */
final class KeptTrials implements SearchListener {
    private final SearchFiles files;
    private final SearchListener others;

    /** @param others hear what this one hears */
    KeptTrials(SearchFiles files, SearchListener others) {
        this.files = files;
        this.others = others;
    }

    @Override
    public void trialStarts(TrialPlan plan, SearchProgress progress) {
        others.trialStarts(plan, progress);
    }

    /** What was cut off says too little: a search that goes on runs it again. */
    @Override
    public void trialEnds(JudgedTrial trial, SearchProgress progress) {
        TrialEnd end = trial.trial().end();
        if (end != TrialEnd.INTERRUPTED && end != TrialEnd.TARGET_GONE) {
            files.keep(trial.trial());
        }
        others.trialEnds(trial, progress);
    }
}
