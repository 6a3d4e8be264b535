package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallCountsTest {
    private final CallCounts counts = new CallCounts();

    @Test
    void putAttemptsWithoutAnAnswerUnderNone() {
        for (int attempt = 0; attempt < 5; attempt++) {
            counts.attemptBegins();
        }
        counts.answered(200);
        counts.answered(503);
        counts.answered(200);

        assertThat(counts.statuses()).isEqualTo(Map.of("200", 2L, "503", 1L, "none", 2L));
    }

    @Test
    void nameNoneOnlyWhereThereIsOne() {
        counts.attemptBegins();
        counts.answered(204);

        assertThat(counts.statuses()).isEqualTo(Map.of("204", 1L));
    }

    @Test
    void nameOnlyErrorsThatHappened() {
        counts.attemptFails(ErrorClass.DNS);
        counts.attemptFails(ErrorClass.DNS);

        assertThat(counts.errors()).isEqualTo(Map.of(ErrorClass.DNS, 2L));
        assertThat(counts.errors(ErrorClass.TLS_CERT)).isZero();
    }

    @Test
    void areAllZeroAtFirst() {
        assertThat(counts.statuses()).isEmpty();
        assertThat(counts.errors()).isEmpty();
        assertThat(counts.calls() + counts.attempts() + counts.completed() + counts.failed())
                .isZero();
    }
}
