package dev.plimsoll.report;

import dev.plimsoll.slo.ObjectiveResult;
import java.util.OptionalDouble;

/** An objective's figures in its own unit. */
public record ObjectiveText(String value, String interval, String limit) {
    private static final String ABSENT = "–";

    public static ObjectiveText figures(ObjectiveResult objective) {
        Unit unit = Unit.of(objective);
        String interval = objective.low().isPresent() && objective.high().isPresent()
                ? print(unit, objective.low()) + " to " + print(unit, objective.high())
                : ABSENT;
        return new ObjectiveText(print(unit, objective.value()), interval, unit.print(objective.limit()));
    }

    /** In one sentence, such as {@code was 312 ms (95 % interval 298 ms to 330 ms), limit 300 ms}. */
    public static String of(ObjectiveResult objective) {
        ObjectiveText text = figures(objective);
        if (objective.value().isEmpty()) {
            return "too few samples to tell, limit " + text.limit;
        }
        String interval = text.interval.equals(ABSENT) ? "" : " (95 % interval " + text.interval + ")";
        return "was " + text.value + interval + ", limit " + text.limit;
    }

    private static String print(Unit unit, OptionalDouble value) {
        return value.isPresent() ? unit.print(value.getAsDouble()) : ABSENT;
    }
}
