package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.run.ArrivalCounts;
import dev.plimsoll.run.ClockSummary;
import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.run.RunSummary;
import dev.plimsoll.run.UserView;
import dev.plimsoll.testing.SampleRuns;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SummaryJsonTest {
    private static final ClockSummary NOTHING = new ClockSummary(0, Duration.ZERO, Duration.ZERO, 0, Map.of());

    @Test
    void holdsEveryCountUnderItsAgreedName() {
        ClockSummary response = new ClockSummary(
                12,
                Duration.ofNanos(12_345_678),
                Duration.ofSeconds(2),
                1,
                Map.of(
                        "p50",
                        new PercentileEstimate(
                                Duration.ofMillis(10), Duration.ofMillis(9), Duration.ofNanos(11_500_001))));
        OperationSummary chat = new OperationSummary(
                13,
                15,
                2,
                12,
                1,
                1,
                Map.of("200", 11L, "none", 1L, "429", 3L),
                Map.of(ErrorClass.RATE_LIMITED, 3L, ErrorClass.DEADLINE, 1L),
                new UserView(4, 3, 2, Map.of("The server took too long to answer.", 1L)),
                response,
                NOTHING);

        String json = SummaryJson.of(summary(chat));

        assertThat(json)
                .isEqualTo("""
                {
                  "warmUp" : 10,
                  "measured" : 45.5,
                  "arrivals" : {
                    "planned" : 20,
                    "started" : 19,
                    "completed" : 17,
                    "interrupted" : 2
                  },
                  "operations" : {
                    "smart_chat" : %s
                  },
                  "all" : %s,
                  "housekeeping" : {
                    "health" : {
                      "statuses" : {
                        "200" : 1
                      }
                    }
                  },
                  "drift" : [ "health: field 'region'" ],
                  "residue" : 3
                }
                """.formatted(CHAT.indent(4).strip(), CHAT.indent(2).strip()));
    }

    private static final String CHAT = """
            {
              "calls" : 13,
              "attempts" : 15,
              "retries" : 2,
              "amplification" : 1.1538461538461537,
              "completed" : 12,
              "failed" : 1,
              "interrupted" : 1,
              "statuses" : {
                "200" : 11,
                "429" : 3,
                "none" : 1
              },
              "errors" : {
                "deadline" : 1,
                "rate_limited" : 3
              },
              "cached" : 4,
              "joined" : 3,
              "rolledBack" : 2,
              "notices" : {
                "The server took too long to answer." : 1
              },
              "response" : {
                "count" : 12,
                "mean" : 0.012345678,
                "max" : 2,
                "overflow" : 1,
                "p50" : {
                  "value" : 0.01,
                  "low" : 0.009,
                  "high" : 0.011500001
                }
              },
              "service" : {
                "count" : 0,
                "overflow" : 0
              }
            }""";

    private static RunSummary summary(OperationSummary chat) {
        OperationSummary neverCalled =
                new OperationSummary(0, 0, 0, 0, 0, 0, Map.of(), Map.of(), UserView.NOTHING, NOTHING, NOTHING);
        return new RunSummary(
                Duration.ofSeconds(10),
                Duration.ofMillis(45_500),
                new ArrivalCounts(20, 19, 17, 2),
                Map.of(Operation.HEALTH, neverCalled, Operation.SMART_CHAT, chat),
                chat,
                Map.of(Operation.HEALTH, Map.of("200", 1L)),
                List.of("health: field 'region'"),
                3,
                List.of());
    }

    @Test
    void holdsTimesBySizeOnlyWhereTheyWereAskedFor() throws IOException {
        JsonMapper mapper = new JsonMapper();

        JsonNode grown = mapper.readTree(SummaryJson.of(SampleRuns.growing().summary()));
        JsonNode usual = mapper.readTree(SummaryJson.of(SampleRuns.pass().summary()));

        assertThat(usual.has("growth")).isFalse();
        assertThat(grown.path("growth")).isEqualTo(mapper.readTree("""
                        [
                          {"operation": "list_sessions", "size": 1, "calls": 5},
                          {"operation": "list_sessions", "size": 1024, "calls": 20,
                           "p50": {"value": 0.004, "low": 0.003, "high": 0.005}},
                          {"operation": "list_messages", "size": 1, "calls": 20,
                           "p50": {"value": 0.004, "low": 0.003, "high": 0.005}}
                        ]
                        """));
    }

    @Test
    void listsOperationsInTheirUsualOrder() throws IOException {
        JsonNode json =
                new JsonMapper().readTree(SummaryJson.of(SampleRuns.pass().summary()));

        assertThat(json.path("operations").fieldNames())
                .toIterable()
                .containsExactly(
                        "list_sessions",
                        "create_session",
                        "rename_session",
                        "delete_session",
                        "list_messages",
                        "send_message",
                        "smart_chat");
    }
}
