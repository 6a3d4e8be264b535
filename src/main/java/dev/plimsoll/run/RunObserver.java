package dev.plimsoll.run;

import dev.plimsoll.slo.Reason;
import java.time.Instant;
import java.util.List;

/** Watches a run from outside while it goes on, on the thread that conducts it: what takes long here delays its seconds. */
public interface RunObserver {
    void entered(Stage stage, Instant when);

    /** A second, or the last part of one, has ended. */
    void passed(LiveSecond second);

    /** A person or an abort rule ends the run ahead of its time. */
    void cutShort(Reason reason, Instant when);

    static RunObserver all(List<RunObserver> observers) {
        List<RunObserver> each = List.copyOf(observers);
        return new RunObserver() {
            @Override
            public void entered(Stage stage, Instant when) {
                each.forEach(it -> it.entered(stage, when));
            }

            @Override
            public void passed(LiveSecond second) {
                each.forEach(it -> it.passed(second));
            }

            @Override
            public void cutShort(Reason reason, Instant when) {
                each.forEach(it -> it.cutShort(reason, when));
            }
        };
    }
}
