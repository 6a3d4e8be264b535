package dev.plimsoll.run;

import dev.plimsoll.workload.Visit;

/**
 * The titles a run gives its sessions: all begin with the run id, so that clean-up finds them, and one that stays until
 * the end of the run says {@code kept}, so that another visit may open it without it being deleted under its hands.
 */
public record Titles(String runId) {
    private static final String KEPT = " kept";

    public String of(Phase phase, Visit visit) {
        String kind = phase == Phase.WARM_UP ? " w" : " v";
        return runId + kind + visit.number() + (visit.deletes() ? "" : KEPT);
    }

    public String renamed(String title) {
        return title + " renamed";
    }

    /** True for the title of a session of this run that no visit will delete. */
    public boolean mayBeOpened(String title) {
        return title.startsWith(runId) && title.contains(KEPT);
    }
}
