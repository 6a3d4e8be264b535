package dev.plimsoll.baseline;

import dev.plimsoll.slo.Verdict;
import java.util.Locale;

/** What tonight says of one metric. */
public enum Signal {
    /** Within the noise of the nights before. */
    STEADY(Verdict.PASS),
    /** Beyond the noise for the better. */
    IMPROVED(Verdict.PASS),
    /** Looked worse, and a fresh rerun did not agree. */
    CLEARED(Verdict.PASS),
    /** Looks worse, and could not be run again. */
    SUSPECT(Verdict.UNDECIDED),
    /** Worse than before, and two fresh reruns agree. */
    STEP(Verdict.FAIL),
    /** The last three nights are worse than those before, though none need stand out. */
    CREEP(Verdict.FAIL),
    /** Too few earlier nights to know the noise. */
    LEARNING(Verdict.LEARNING),
    /** Too few earlier nights, and so much worse, reruns too, that noise is no excuse. */
    TRIPWIRE(Verdict.FAIL),
    /** Earlier nights have it, tonight has too few samples of it. */
    MISSING(Verdict.UNDECIDED);

    private final Verdict verdict;

    Signal(Verdict verdict) {
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
