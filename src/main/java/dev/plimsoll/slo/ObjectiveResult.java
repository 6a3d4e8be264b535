package dev.plimsoll.slo;

import java.util.OptionalDouble;

/**
 * One objective held against what was measured.
 *
 * @param name the objective as it was written, such as {@code smart_chat p95 < 3 s}
 * @param operation an operation's label, a group's name, or {@code all}
 * @param limit seconds, or a share from 0 to 1
 * @param value what was observed, in the limit's unit; absent when there are too few independent
 *     samples, as its interval then is; a share of errors may be without an interval
 */
public record ObjectiveResult(
        String name,
        String operation,
        double limit,
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        Verdict verdict) {}
