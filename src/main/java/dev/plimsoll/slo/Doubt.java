package dev.plimsoll.slo;

import dev.plimsoll.latency.EffectiveSample;

/** Why a figure of correlated calls has no interval, in words that follow. */
final class Doubt {
    private Doubt() {}

    /** Empty when there is none. */
    static String about(EffectiveSample sample) {
        return switch (sample.standing()) {
            case KNOWN -> "";
            case TOO_SHORT -> ": calls ended in fewer than 10 seconds, too few to see how they depend on each other";
            case TOO_CORRELATED -> ": calls depend on those before them for longer than so short a run can show";
        };
    }
}
