package dev.plimsoll.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorClassTest {
    @ParameterizedTest
    @CsvSource({
        "200, ASSERTION",
        "302, REDIRECT",
        "400, CLIENT_4XX",
        "401, UNAUTHORIZED",
        "402, CLIENT_4XX",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "409, CONFLICT",
        "429, RATE_LIMITED",
        "500, SERVER_5XX",
        "503, SERVER_5XX"
    })
    void followsFromTheStatus(int status, ErrorClass expected) {
        assertThat(ErrorClass.ofStatus(status)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsLabel(ErrorClass errorClass) {
        assertThat(ErrorClass.labelled(errorClass.label())).contains(errorClass);
    }

    @Test
    void isNotFoundByAnythingElse() {
        assertThat(ErrorClass.labelled("SERVER_5XX")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void endsBeforeARequestOnlyWithoutAConnection(ErrorClass errorClass) {
        boolean withoutConnection = errorClass.label().matches("dns|connect_.*|tls_.*|exhausted");

        assertThat(errorClass.beforeRequest()).isEqualTo(withoutConnection);
    }

    @ParameterizedTest
    @CsvSource({"DNS, network", "SERVER_5XX, target", "EXHAUSTED, self", "INTERNAL, self", "CONNECT_REFUSED, target"})
    void blamesOneParty(ErrorClass errorClass, String blame) {
        assertThat(errorClass.blame().label()).isEqualTo(blame);
    }

    @Test
    void makesARateLimitedCallNeitherASuccessNorAFailure() {
        assertThat(Outcome.ofFailure(ErrorClass.RATE_LIMITED)).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(Outcome.ofFailure(ErrorClass.SERVER_5XX)).isEqualTo(Outcome.FAILURE);
    }
}
