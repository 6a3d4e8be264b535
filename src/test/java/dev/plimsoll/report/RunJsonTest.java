package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.SampleProbes;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunJsonTest {
    @Test
    void tellsEveryAttempt() {
        assertThat(RunJson.of(List.of(SampleProbes.inconclusive()))).isEqualTo("""
                        {
                          "runs" : [ {
                            "target" : "staging",
                            "check" : "health",
                            "outcome" : "inconclusive",
                            "scheduled" : "2026-03-01T12:00:00Z",
                            "duration" : 0.042,
                            "orphans" : 0,
                            "steps" : [ {
                              "step" : "health",
                              "operation" : "health",
                              "outcome" : "inconclusive",
                              "elapsed" : 0.012,
                              "attempts" : [ {
                                "number" : 1,
                                "at" : "2026-03-01T12:00:00Z",
                                "referenceCode" : "urc-9-limited",
                                "result" : "inconclusive",
                                "class" : "rate_limited",
                                "blame" : "target",
                                "detail" : "",
                                "elapsed" : 0.012,
                                "phases" : {
                                  "resolve" : 0.001,
                                  "connect" : 0.002
                                }
                              } ]
                            } ]
                          } ]
                        }
                        """);
    }

    @Test
    void tellsTheVerdictOfAKeyAndTheStatusOfAnAnswer() {
        assertThat(RunJson.of(List.of(SampleProbes.vacuous())))
                .contains("\"auth\" : \"vacuous\"", "\"status\" : 200", "\"class\" : \"assertion\"");
    }
}
