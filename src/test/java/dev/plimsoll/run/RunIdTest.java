package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RunIdTest {
    private final RandomGenerator random = new SplittableRandom(1);

    @Test
    void sortsByTimeAndSaysTheProfile() {
        String first = RunId.of(Instant.parse("2026-02-03T04:05:06.789Z"), "chat", random);
        String second = RunId.of(Instant.parse("2026-02-03T04:05:07Z"), "chat", random);

        assertThat(first).matches("20260203-040506-chat-[0-9a-z]{4}").isLessThan(second);
    }

    @Test
    void fillsASmallSuffixUp() {
        RandomGenerator zero = () -> 0;

        assertThat(RunId.of(Instant.EPOCH, "smoke", zero)).isEqualTo("19700101-000000-smoke-0000");
    }

    @Test
    void differsWithinASecond() {
        assertThat(RunId.of(Instant.EPOCH, "smoke", random)).isNotEqualTo(RunId.of(Instant.EPOCH, "smoke", random));
    }
}
