package dev.plimsoll.report.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.probe.HistoryFailure;
import dev.plimsoll.probe.Phases;
import dev.plimsoll.probe.StepName;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class FailureTextTest {
    @Test
    void saysTheStatusAndWhatWasWrong() {
        FailureText text = FailureText.of(failure(2, OptionalInt.of(503), "no healthy upstream"));

        assertThat(text.step()).isEqualTo("send, attempt 2");
        assertThat(text.detail()).isEqualTo("HTTP 503 · no healthy upstream");
    }

    @Test
    void saysOnlyWhatThereIs() {
        FailureText text = FailureText.of(failure(1, OptionalInt.of(503), ""));

        assertThat(text.step()).isEqualTo("send");
        assertThat(text.detail()).isEqualTo("HTTP 503");
        assertThat(text.phases()).isEmpty();
    }

    private static HistoryFailure failure(int attempt, OptionalInt status, String detail) {
        return new HistoryFailure(
                StepName.SEND,
                attempt,
                ErrorClass.SERVER_5XX,
                status,
                detail,
                new ReferenceCode("urc-1-a"),
                Duration.ofMillis(5),
                Phases.none());
    }
}
