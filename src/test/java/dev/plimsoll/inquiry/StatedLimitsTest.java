package dev.plimsoll.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatedLimitsTest {
    private final StatedLimits limits = new StatedLimits();

    @Test
    void knowsNothingWhereNoAnswerSaysAnything() {
        hear(Map.of("RateLimit-Reset", "10"));

        assertThat(limits.requests()).isEmpty();
        assertThat(limits.window()).isZero();
    }

    @Test
    void takesTheWindowOfThePolicy() {
        hear(Map.of("RateLimit-Limit", "600", "RateLimit-Policy", "600;w=10", "RateLimit-Reset", "3"));

        assertThat(limits.requests()).hasValue(600);
        assertThat(limits.window()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void takesTheLongestResetWhereThereIsNoPolicy() {
        hear(Map.of("RateLimit-Limit", "60", "RateLimit-Reset", "12"));
        hear(Map.of("RateLimit-Limit", "60", "RateLimit-Reset", "60"));
        hear(Map.of("RateLimit-Limit", "60", "RateLimit-Reset", "59"));

        assertThat(limits.window()).isEqualTo(Duration.ofMinutes(1));
    }

    private void hear(Map<String, String> headers) {
        limits.heard(name -> Optional.ofNullable(headers.get(name)));
    }
}
