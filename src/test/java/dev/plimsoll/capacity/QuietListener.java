package dev.plimsoll.capacity;

/** Tells nobody. */
final class QuietListener implements SearchListener {
    @Override
    public void trialStarts(TrialPlan plan, SearchProgress progress) {}

    @Override
    public void trialEnds(JudgedTrial trial, SearchProgress progress) {}
}
