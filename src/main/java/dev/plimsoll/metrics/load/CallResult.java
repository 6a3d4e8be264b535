package dev.plimsoll.metrics.load;

import dev.plimsoll.chat.Outcome;
import java.util.Locale;

/** How a call counts, as a label: whether it recovered is told by the retries. */
enum CallResult {
    SUCCESS,
    FAILURE,
    INCONCLUSIVE;

    static CallResult of(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS, RECOVERED -> SUCCESS;
            case FAILURE -> FAILURE;
            case INCONCLUSIVE -> INCONCLUSIVE;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
