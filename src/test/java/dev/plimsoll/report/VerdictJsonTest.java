package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.ObjectiveResult;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class VerdictJsonTest {
    @Test
    void holdsReasonsObjectivesAndEvidence() {
        ObjectiveResult missed = new ObjectiveResult(
                "smart_chat p95 < 3 s",
                "smart_chat",
                3,
                OptionalDouble.of(3.25),
                OptionalDouble.of(0.1 + 0.2),
                OptionalDouble.of(4),
                Verdict.FAIL);
        OptionalDouble none = OptionalDouble.empty();
        ObjectiveResult open = new ObjectiveResult("errors < 1 %", "all", 0.01, none, none, none, Verdict.UNDECIDED);
        Judgement judgement = new Judgement(
                Verdict.FAIL,
                List.of(new Reason(ReasonCode.OBJECTIVE_MISSED, "it was \"slow\"")),
                List.of(missed, open),
                Map.of("schedule_lag_p99_seconds", 1e-6, "calls", 120000.0, "undefined", Double.NaN));

        assertThat(VerdictJson.of(judgement)).isEqualTo("""
                {
                  "verdict" : "FAIL",
                  "reasons" : [ {
                    "code" : "objective_missed",
                    "message" : "it was \\"slow\\""
                  } ],
                  "objectives" : [ {
                    "name" : "smart_chat p95 < 3 s",
                    "operation" : "smart_chat",
                    "limit" : 3,
                    "value" : 3.25,
                    "low" : 0.3,
                    "high" : 4,
                    "verdict" : "FAIL"
                  }, {
                    "name" : "errors < 1 %",
                    "operation" : "all",
                    "limit" : 0.01,
                    "value" : null,
                    "low" : null,
                    "high" : null,
                    "verdict" : "UNDECIDED"
                  } ],
                  "evidence" : {
                    "calls" : 120000,
                    "schedule_lag_p99_seconds" : 0.000001,
                    "undefined" : null
                  }
                }
                """);
    }
}
