package dev.plimsoll.slo;

/** One demand on the service, such as {@code smart_chat p95 < 3 s} or {@code errors < 1 %}. */
public sealed interface Objective permits PercentileObjective, ErrorObjective {
    /** As it was written. */
    String text();

    Scope scope();

    Limit limit();

    /** Holds it against what was measured: PASS, FAIL, or UNDECIDED when there is too little to tell. */
    Finding judge(Measured measured);
}
