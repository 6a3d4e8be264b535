package dev.plimsoll.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UserNoticeTest {
    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, log in again",
        "FORBIDDEN, not allowed",
        "NOT_FOUND, could not be found",
        "CONFLICT, at the same time",
        "RATE_LIMITED, wait a moment",
        "SERVER_5XX, try again later",
        "RESPONSE_TIMEOUT, too long"
    })
    void saysWhatTheGuideTellsTheUser(ErrorClass errorClass, String words) {
        assertThat(UserNotice.of(errorClass)).contains(words);
    }

    @ParameterizedTest
    @EnumSource
    void isASentenceForEveryClass(ErrorClass errorClass) {
        assertThat(UserNotice.of(errorClass)).matches("[A-Z].*\\.");
    }
}
