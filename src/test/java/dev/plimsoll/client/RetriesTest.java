package dev.plimsoll.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.chat.RetryPolicy.Backoff;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetriesTest {
    private static final Set<ErrorClass> NETWORK_OR_SERVER = EnumSet.of(
            ErrorClass.DNS,
            ErrorClass.CONNECT_REFUSED,
            ErrorClass.CONNECT_TIMEOUT,
            ErrorClass.CONNECT_OTHER,
            ErrorClass.TLS_HANDSHAKE,
            ErrorClass.TLS_CERT,
            ErrorClass.CLOSED_EARLY,
            ErrorClass.SERVER_5XX);
    private static final Set<ErrorClass> TIMEOUTS = EnumSet.of(ErrorClass.RESPONSE_TIMEOUT, ErrorClass.DEADLINE);

    private final Retries linear = retries(Backoff.LINEAR);
    private final Retries exponential = retries(Backoff.EXPONENTIAL);

    @ParameterizedTest
    @EnumSource
    void linearlyRepeatsWhatGotNoAnswerOrAServersError(ErrorClass failure) {
        assertThat(wait(linear, 1, failure).isPresent())
                .isEqualTo(NETWORK_OR_SERVER.contains(failure) || TIMEOUTS.contains(failure));
    }

    @ParameterizedTest
    @EnumSource
    void exponentiallyRepeatsTheSameButNoTimeouts(ErrorClass failure) {
        assertThat(wait(exponential, 1, failure).isPresent()).isEqualTo(NETWORK_OR_SERVER.contains(failure));
    }

    @ParameterizedTest
    @EnumSource
    void repeatsNothingUnlessToldTo(ErrorClass failure) {
        assertThat(wait(Retries.none(), 1, failure)).isEmpty();
    }

    @Test
    void waitsOneTwoAndThreeSecondsThenGivesUp() {
        assertThat(waits(linear)).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void waitsOneTwoAndFourSecondsWhenExponential() {
        assertThat(waits(exponential))
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void saysWhatItDoes() {
        assertThat(Arrays.asList(linear.inWords(), Retries.none().inWords()))
                .containsExactly("linear retries, at most 3 from 1.0 s", "no retries");
    }

    private static List<Duration> waits(Retries retries) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(failed -> wait(retries, failed, ErrorClass.SERVER_5XX))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Duration> wait(Retries retries, int failed, ErrorClass failure) {
        return retries.waitAfter(failed, failure, new SplittableRandom(1));
    }

    private static Retries retries(Backoff backoff) {
        return new Retries(new RetryPolicy(backoff, 3, Duration.ofSeconds(1), 0));
    }
}
