package dev.plimsoll.run;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to a run, for whoever marks it on a chart.
 *
 * @param subject a {@link Stage} by its label, or of a run that was cut short the code of the reason
 * @param message a sentence for people
 */
public record RunEvent(String runId, Instant when, Kind kind, String subject, String message) {
    /** What kind of thing. */
    public enum Kind {
        START,
        PHASE,
        CUT_SHORT,
        END;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(Stage stage) {
            return switch (stage) {
                case STARTING -> START;
                case WARM_UP, MEASURED, DRAIN -> PHASE;
                case ENDED -> END;
            };
        }
    }
}
