package dev.plimsoll.report.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.testing.SampleBoard;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class StatusJsonTest {
    @Test
    void saysWhatThePageSays() throws JsonProcessingException {
        JsonNode json = new JsonMapper().readTree(StatusJson.of(SampleBoard.eventful()));

        JsonNode health = json.path("checks").path(0);
        assertThat(health.path("state").textValue()).isEqualTo("up");
        assertThat(health.path("day").path("success").intValue()).isEqualTo(1_425);
        assertThat(health.path("day").path("p95").decimalValue())
                .isBetween(new BigDecimal("0.1"), new BigDecimal("0.12"));
        JsonNode key = json.path("checks").path(4);
        assertThat(key.path("state").textValue()).isEqualTo("down");
        assertThat(key.path("key").path("verdict").textValue()).isEqualTo("vacuous");
        assertThat(key.path("troubled")
                        .path(0)
                        .path("failures")
                        .path(0)
                        .path("class")
                        .textValue())
                .isEqualTo("server_5xx");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(StatusJson.of(SampleBoard.empty())).isEqualTo("""
                {
                  "at" : "2026-03-14T12:00:07Z",
                  "checks" : [ ]
                }
                """);
        assertThat(StatusJson.of(SampleBoard.waiting()))
                .contains("\"state\" : \"unknown\"", "\"next\" : \"2026-03-14T12:00:11Z\"", "\"hour\" : { }")
                .doesNotContain("since", "p50");
    }
}
