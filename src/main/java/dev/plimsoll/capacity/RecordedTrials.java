package dev.plimsoll.capacity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Answers from the finished trials of an interrupted search as long as there are some, and then runs the others: so a
 * search goes on where it was.
 */
public final class RecordedTrials implements TrialRunner {
    private final Deque<Trial> finished;
    private final TrialRunner live;

    /**
     * Takes finished trials in the order in which they were run.
     *
     * @param live runs those that are missing
     */
    public RecordedTrials(List<Trial> finished, TrialRunner live) {
        this.finished = new ArrayDeque<>(finished);
        this.live = live;
    }

    /** @throws IllegalStateException when the recorded trial is one of a search with other settings */
    @Override
    public Trial run(TrialPlan plan) {
        if (finished.isEmpty()) {
            return live.run(plan);
        }
        Trial recorded = finished.removeFirst();
        if (!recorded.plan().equals(plan)) {
            throw new IllegalStateException("the recorded trials are of another search: trial " + plan.number()
                    + " is planned as " + plan + ", recorded is " + recorded.plan());
        }
        return recorded;
    }
}
