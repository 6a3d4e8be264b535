package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTimeTest {
    private final RandomGenerator random = new SplittableRandom(7);

    @Test
    void readsWhatTheCommandLineSays() {
        assertThat(ServiceTime.parse("fixed:50ms")).isEqualTo(new ServiceTime.Fixed(Duration.ofMillis(50)));
        assertThat(ServiceTime.parse("fixed:250us")).isEqualTo(new ServiceTime.Fixed(Duration.ofNanos(250_000)));
        assertThat(ServiceTime.parse("exp:1.5s")).isEqualTo(new ServiceTime.Exponential(Duration.ofMillis(1500)));
        assertThat(ServiceTime.parse("lognormal:50ms:0.5"))
                .isEqualTo(new ServiceTime.Lognormal(Duration.ofMillis(50), 0.5));
        assertThat(ServiceTime.parse("reply:400ms:150")).isEqualTo(new ServiceTime.Reply(Duration.ofMillis(400), 150));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "50ms",
                "fixed",
                "fixed:50",
                "fixed:-1ms",
                "exp:50ms:1",
                "lognormal:50ms",
                "lognormal:50ms:x",
                "reply:1s:0",
                "gauss:50ms"
            })
    void saysWhatItExpected(String text) {
        assertThatThrownBy(() -> ServiceTime.parse(text))
                .hasMessage("service time: expected fixed:50ms, exp:50ms, lognormal:50ms:0.5 (median, sigma)"
                        + " or reply:400ms:150 (first token, tokens a second), was '" + text + "'");
    }

    @Test
    void drawsAroundItsMean() {
        ServiceTime exponential = new ServiceTime.Exponential(Duration.ofMillis(50));
        ServiceTime lognormal = new ServiceTime.Lognormal(Duration.ofMillis(50), 0.5);

        assertThat(meanMillis(exponential)).isCloseTo(50, Percentage.withPercentage(1));
        assertThat(meanMillis(lognormal)).isCloseTo(50 * Math.exp(0.125), Percentage.withPercentage(1));
    }

    @Test
    void aReplyTakesItsFirstTokenAndThenOneAfterTheOther() {
        ServiceTime reply = new ServiceTime.Reply(Duration.ofMillis(400), 100);

        assertThat(reply.sampleNanos(random, 250)).isEqualTo(2_900_000_000L);
    }

    @Test
    void repliesAreAsLongAsPeoplesAre() {
        int[] tokens = IntStream.range(0, 200_000)
                .map(i -> ReplyLength.sample(random))
                .sorted()
                .toArray();

        assertThat(Arrays.stream(tokens).average().orElseThrow()).isCloseTo(441, Percentage.withPercentage(1));
        assertThat(tokens[100_000]).isCloseTo(322, Percentage.withPercentage(1));
        assertThat(tokens[198_000]).isCloseTo(1897, Percentage.withPercentage(2));
    }

    private double meanMillis(ServiceTime time) {
        return IntStream.range(0, 500_000)
                        .mapToLong(i -> time.sampleNanos(random, 0))
                        .average()
                        .orElseThrow()
                / 1e6;
    }
}
