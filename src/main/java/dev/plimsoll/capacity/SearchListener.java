package dev.plimsoll.capacity;

/** Hears how a search goes on; called on the thread that searches. */
public interface SearchListener {
    void trialStarts(TrialPlan plan, SearchProgress progress);

    /** Once the target has been left alone; the place to keep a trial for {@link RecordedTrials}. */
    void trialEnds(JudgedTrial trial, SearchProgress progress);
}
