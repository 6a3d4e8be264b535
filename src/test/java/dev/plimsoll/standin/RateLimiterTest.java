package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimiterTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimiter limiter = new RateLimiter(new RateLimit(2, Duration.ofSeconds(60)), nanos::get);

    @Test
    void refusesWhatIsOverTheQuotaUntilTheWindowEnds() {
        limiter.take("a");
        limiter.take("a");
        nanos.set(Duration.ofSeconds(10).toNanos());

        Quota third = limiter.take("a");

        assertThat(third.exceeded()).isTrue();
        assertThat(third.headers())
                .isEqualTo(Map.of(
                        "RateLimit-Policy", "2;w=60",
                        "RateLimit-Limit", "2",
                        "RateLimit-Remaining", "0",
                        "RateLimit-Reset", "50",
                        "Retry-After", "50"));

        nanos.set(Duration.ofSeconds(60).toNanos());

        assertThat(limiter.take("a").exceeded()).isFalse();
    }

    @Test
    void countsEachAddressByItself() {
        limiter.take("a");
        limiter.take("a");

        assertThat(limiter.take("b").headers())
                .isEqualTo(Map.of(
                        "RateLimit-Policy", "2;w=60",
                        "RateLimit-Limit", "2",
                        "RateLimit-Remaining", "1",
                        "RateLimit-Reset", "60"));
    }

    @Test
    void readsRequestsPerSeconds() {
        assertThat(RateLimit.parse("60/30")).isEqualTo(new RateLimit(60, Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "0/60", "60/0", "-1/60", "a/b", "60/60s"})
    void saysWhatItExpected(String text) {
        assertThatThrownBy(() -> RateLimit.parse(text))
                .hasMessage("rate limit: expected N/SECONDS such as 60/60, was '" + text + "'");
    }
}
