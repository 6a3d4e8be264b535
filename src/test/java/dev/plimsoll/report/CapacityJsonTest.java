package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.capacity.trial.SearchResult;
import dev.plimsoll.testing.SampleSearches;
import org.junit.jupiter.api.Test;

class CapacityJsonTest {
    @Test
    void statesTheInterval() throws JsonProcessingException {
        JsonNode json = json(SampleSearches.found());

        assertThat(json.path("verdict").asText()).isEqualTo("PASS");
        assertThat(json.path("visitsPerSecond")).hasToString("{\"low\":66.1,\"high\":73.4}");
        assertThat(json.path("requestsPerSecond")).hasToString("{\"low\":66.3,\"high\":73.2}");
        assertThat(json.path("limitedBy"))
                .hasToString("{\"objective\":\"p99 <= 500 ms\",\"operation\":\"list_sessions\"}");
        assertThat(json.path("trials")).hasSize(7);
        assertThat(json.has("irregular")).isFalse();
    }

    @Test
    void namesWhatIsIrregularWithItsLimitAndStatesNoInterval() throws JsonProcessingException {
        JsonNode json = json(SampleSearches.limited());

        assertThat(json.path("verdict").asText()).isEqualTo("FAIL");
        assertThat(json.path("irregular").asText()).isEqualTo("limited");
        assertThat(json.path("limit").asDouble()).isEqualTo(60);
        assertThat(json.has("visitsPerSecond")).isFalse();
    }

    @Test
    void keepsTheBoundsOfAnInterruptedSearch() throws JsonProcessingException {
        JsonNode json = json(SampleSearches.interrupted());

        assertThat(json.path("verdict").asText()).isEqualTo("UNDECIDED");
        assertThat(json.path("ending").asText()).isEqualTo("interrupted");
        assertThat(json.path("bounds")).hasToString("{\"low\":66.1}");
    }

    @Test
    void showsEachTrialWithItsInterval() throws JsonProcessingException {
        JsonNode trial = json(SampleSearches.found()).path("trials").path(4);

        assertThat(trial.path("number").asInt()).isEqualTo(5);
        assertThat(trial.path("purpose").asText()).isEqualTo("bound");
        assertThat(trial.path("shows").asText()).isEqualTo("upper");
        assertThat(trial.at("/objectives/0/share").asDouble()).isEqualTo(0.06);
        assertThat(trial.at("/objectives/0/low").asDouble()).isEqualTo(0.03);
        assertThat(trial.at("/objectives/0/verdict").asText()).isEqualTo("FAIL");
    }

    private static JsonNode json(SearchResult result) throws JsonProcessingException {
        return new JsonMapper().readTree(CapacityJson.of(result));
    }
}
