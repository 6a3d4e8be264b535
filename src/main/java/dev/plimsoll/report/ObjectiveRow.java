package dev.plimsoll.report;

import dev.plimsoll.slo.ObjectiveResult;
import java.util.Locale;

/** One objective as the page shows it: its figures, and where interval and limit lie on a bar from zero. */
public record ObjectiveRow(
        ObjectiveResult objective, ObjectiveText text, String low, String width, String value, String limit) {
    private static final double ROOM = 1.15;

    public static ObjectiveRow of(ObjectiveResult objective) {
        double largest = Math.max(
                objective.limit(), objective.high().orElse(objective.value().orElse(0)));
        double full = largest > 0 ? largest * ROOM : 1;
        return new ObjectiveRow(
                objective,
                ObjectiveText.figures(objective),
                percent(objective.low().orElse(0) / full),
                percent((objective.high().orElse(0) - objective.low().orElse(0)) / full),
                percent(objective.value().orElse(0) / full),
                percent(objective.limit() / full));
    }

    public boolean hasInterval() {
        return objective.low().isPresent() && objective.high().isPresent();
    }

    public boolean hasValue() {
        return objective.value().isPresent();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * Math.max(0, Math.min(1, share)));
    }
}
