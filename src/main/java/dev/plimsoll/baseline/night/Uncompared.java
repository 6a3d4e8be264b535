package dev.plimsoll.baseline.night;

import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** What a night's verdict becomes when the nights before could not be asked: nobody knows whether anything is worse. */
record Uncompared(Reason reason) {
    static Uncompared because(String why) {
        return new Uncompared(new Reason(ReasonCode.REGRESSION_UNDECIDED, "nothing was compared: " + why));
    }

    Judgement of(Judgement alone) {
        return switch (alone.verdict()) {
            case PASS, LEARNING ->
                with(
                        Verdict.UNDECIDED,
                        alone,
                        Stream.concat(Stream.of(reason), found(alone)).toList());
            case UNDECIDED, FAIL ->
                with(
                        alone.verdict(),
                        alone,
                        Stream.concat(found(alone), Stream.of(reason)).toList());
            case INVALID -> alone;
        };
    }

    /** That there are no earlier nights is not known either. */
    private static Stream<Reason> found(Judgement alone) {
        return alone.reasons().stream()
                .filter(it -> it.code() != ReasonCode.LEARNING && it.code() != ReasonCode.NO_REGRESSION);
    }

    private static Judgement with(Verdict verdict, Judgement alone, List<Reason> reasons) {
        return new Judgement(verdict, reasons, alone.objectives(), alone.evidence());
    }
}
