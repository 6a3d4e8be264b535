package dev.plimsoll.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContractsTest {
    @Test
    void areTwoWithNames() {
        assertThat(Contracts.all()).extracting(Contract::toString).containsExactly("guide", "deployed");
    }

    @ParameterizedTest
    @EnumSource
    void offerEveryOperationButOne(Operation operation) {
        assertThat(Contracts.guide().offers(operation)).isTrue();
        assertThat(Contracts.deployed().offers(operation)).isEqualTo(operation != Operation.GET_SESSION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guide    | {\"data\":{\"_id\":\"a\"}}",
                "deployed | {\"id\":\"a\"}",
            })
    void findTheIdWhereTheyPutIt(String name, String body) throws JsonProcessingException {
        Contract contract = Contracts.all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(contract.idOf(json(body))).contains("a");
        assertThat(contract.idOf(json("{}"))).isEmpty();
    }

    @Test
    void acceptAMessageOfEitherRelease() throws JsonProcessingException {
        JsonNode health = json("{\"status\":\"ok\",\"uptime\":12.5,\"version\":\"1.0\",\"timestamp\":\"now\"}");

        assertThat(Contracts.deployed()
                        .call(Operation.HEALTH)
                        .reply()
                        .check(health)
                        .problem())
                .isEmpty();
        assertThat(Contracts.guide()
                        .call(Operation.HEALTH)
                        .reply()
                        .check(health)
                        .drift())
                .containsExactly("uptime", "version");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
