package dev.plimsoll.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.RetryPolicy.Backoff;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    private final Random random = new Random(1);

    @ParameterizedTest
    @CsvSource({"LINEAR, 1, 1", "LINEAR, 3, 3", "EXPONENTIAL, 1, 1", "EXPONENTIAL, 3, 4"})
    void waitsLongerEachTime(Backoff backoff, int failed, long seconds) {
        RetryPolicy policy = new RetryPolicy(backoff, 3, Duration.ofSeconds(1), 0);

        assertThat(policy.waitAfter(failed, random)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void givesUpAfterItsRetries() {
        RetryPolicy policy = new RetryPolicy(Backoff.LINEAR, 3, Duration.ofSeconds(1), 0);

        assertThat(policy.waitAfter(4, random)).isEmpty();
        assertThat(policy.waitAfter(4, Duration.ofSeconds(1), random)).isEmpty();
    }

    @Test
    void waitsNeverLessThanItWasAskedFor() {
        RetryPolicy policy = new RetryPolicy(Backoff.LINEAR, 3, Duration.ofSeconds(2), 0);

        assertThat(policy.waitAfter(1, Duration.ofSeconds(5), random)).contains(Duration.ofSeconds(5));
        assertThat(policy.waitAfter(1, Duration.ofSeconds(1), random)).contains(Duration.ofSeconds(2));
    }
}
