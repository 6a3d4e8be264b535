package dev.plimsoll.run;

import dev.plimsoll.slo.Reason;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what happens to a run, which is a handful of things. Thread-safe. */
public final class RunEvents implements RunObserver {
    private final List<RunEvent> events = new CopyOnWriteArrayList<>();
    private final String runId;

    public RunEvents(String runId) {
        this.runId = runId;
    }

    /** In the order in which they happened. */
    public List<RunEvent> soFar() {
        return List.copyOf(events);
    }

    @Override
    public void entered(Stage stage, Instant when) {
        events.add(new RunEvent(runId, when, RunEvent.Kind.of(stage), stage.label(), words(stage)));
    }

    @Override
    public void passed(LiveSecond second) {}

    @Override
    public void cutShort(Reason reason, Instant when) {
        events.add(
                new RunEvent(runId, when, RunEvent.Kind.CUT_SHORT, reason.code().label(), reason.message()));
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case STARTING -> "the run starts";
            case WARM_UP -> "the warm-up begins";
            case MEASURED -> "measuring begins";
            case DRAIN -> "no visit starts any more";
            case ENDED -> "the run has ended";
        };
    }
}
