package dev.plimsoll.report;

import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.ObjectiveResult;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** One test case as CI servers know it; LEARNING and UNDECIDED are both skipped. */
record JUnitCase(String name, Verdict verdict, String type, String message) {
    private static final String INVALID_RUN = "not judged: the run is INVALID and says nothing about the service";

    JUnitCase {
        verdict = verdict == Verdict.LEARNING ? Verdict.UNDECIDED : verdict;
    }

    static JUnitCase validity(Judgement judgement) {
        if (judgement.verdict() != Verdict.INVALID) {
            return new JUnitCase("validity", Verdict.PASS, "", "");
        }
        String type = judgement.reasons().stream()
                .map(it -> it.code().label())
                .findFirst()
                .orElse("invalid");
        return new JUnitCase("validity", Verdict.INVALID, type, messages(judgement.reasons()));
    }

    static JUnitCase of(ObjectiveResult objective, Judgement judgement) {
        Verdict verdict = objective.verdict();
        if (judgement.verdict() == Verdict.INVALID && verdict != Verdict.INVALID) {
            return new JUnitCase(objective.name(), Verdict.UNDECIDED, "invalid_run", INVALID_RUN);
        }
        return new JUnitCase(objective.name(), verdict, "objective", ObjectiveText.of(objective));
    }

    /** So that a run that failed for another reason than its objectives is not all green. */
    static List<JUnitCase> otherReasons(Judgement judgement) {
        return judgement.reasons().stream()
                .filter(reason -> isOther(reason.code()))
                .map(reason -> new JUnitCase(
                        reason.code().label(),
                        judgement.verdict(),
                        reason.code().label(),
                        reason.message()))
                .collect(Collectors.toList());
    }

    private static boolean isOther(ReasonCode code) {
        return switch (code) {
            case OBJECTIVES_MET,
                    OBJECTIVE_MISSED,
                    OBJECTIVE_UNDECIDED,
                    SCHEDULE_LAG,
                    ARRIVALS_MISSED,
                    INJECTOR_FAULT,
                    FINDING,
                    REGRESSION,
                    REGRESSION_UNDECIDED,
                    NO_REGRESSION,
                    IMPROVEMENT,
                    LEARNING -> false;
            case ASSERTION_FAILED, LIMITED, ABORTED, NO_DATA, INTERRUPTED -> true;
        };
    }

    private static String messages(List<Reason> reasons) {
        return reasons.stream().map(Reason::message).collect(Collectors.joining("; "));
    }

    XmlElement element(String suite) {
        XmlElement element = new XmlElement("testcase").with("classname", suite).with("name", name);
        switch (verdict) {
            case PASS -> {}
            case FAIL -> element.add(outcome("failure"));
            case INVALID -> element.add(outcome("error"));
            case UNDECIDED, LEARNING -> element.add(new XmlElement("skipped").with("message", message));
        }
        return element;
    }

    private XmlElement outcome(String kind) {
        return new XmlElement(kind).with("type", type).with("message", message);
    }
}
