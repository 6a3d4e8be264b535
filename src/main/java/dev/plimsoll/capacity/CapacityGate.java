package dev.plimsoll.capacity;

import dev.plimsoll.slo.Verdict;
import java.util.OptionalDouble;

/**
 * Makes a verdict of an answer.
 *
 * @param atLeast visits per second that the target must carry; without it any capacity is good enough
 */
public record CapacityGate(OptionalDouble atLeast) {
    /** PASS when the lower bound is enough, FAIL when the upper one is not, else UNDECIDED. */
    public Verdict judge(CapacityAnswer answer) {
        return answer.match(this::found, this::irregular, open -> Verdict.UNDECIDED);
    }

    private Verdict found(CapacityAnswer.Found found) {
        double asked = atLeast.orElse(found.visits().low());
        if (found.visits().low() >= asked) {
            return Verdict.PASS;
        }
        return found.visits().high() < asked ? Verdict.FAIL : Verdict.UNDECIDED;
    }

    /** Above a ceiling nothing is known; a limiter and a target that fails at the floor carry nothing. */
    private Verdict irregular(CapacityAnswer.Irregular irregular) {
        return switch (irregular.kind()) {
            case ABOVE_THE_CEILING -> atLeast.orElse(0) > irregular.limit() ? Verdict.UNDECIDED : Verdict.PASS;
            case BELOW_THE_FLOOR, LIMITED -> Verdict.FAIL;
            case INJECTOR_BOUND -> Verdict.INVALID;
        };
    }
}
