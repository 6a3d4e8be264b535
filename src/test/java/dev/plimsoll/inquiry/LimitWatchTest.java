package dev.plimsoll.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitWatchTest {
    private final ScriptedLimiter honest = ScriptedLimiter.of(5, Duration.ofSeconds(2));

    @Test
    void findsTheLimitInAWholeWindow() {
        LimitWatch watch = honest.watched();

        assertThat(watch.isDone()).isTrue();
        assertThat(watch.findings().broken()).isEmpty();
        assertThat(watch.findings().open()).isEmpty();
        assertThat(watch.findings().answers())
                .containsExactly("the limit found is 5 requests in 2 s, as RateLimit-Limit says; the headers of 13"
                        + " answers told the truth, and service resumed at the reset, not before");
        assertThat(watch.findings().evidence())
                .isEqualTo(Map.of(
                        "limiter_answers", 13.0,
                        "limiter_refusals", 3.0,
                        "limit_found", 5.0,
                        "limit_announced", 5.0,
                        "limit_window_seconds", 2.0));
    }

    @Test
    void doesNotCountAWindowThatOthersHadBegun() {
        LimitWatch watch = honest.usedBefore(2).watched();

        assertThat(watch.findings().evidence())
                .containsEntry("limit_found", 5.0)
                .containsEntry("limiter_answers", 11.0);
    }

    @Test
    void waitsHalfTheTimeItIsToldAndThenAllOfIt() {
        LimitWatch watch = new LimitWatch();

        watch.answered(answer(200, Map.of("RateLimit-Remaining", "0"), 0));
        Duration whenServed = watch.pause();
        watch.answered(answer(429, Map.of("Retry-After", "7"), 1));
        Duration whenRefused = watch.pause();
        watch.answered(answer(429, Map.of("Retry-After", "4"), 2));

        assertThat(whenServed).isZero();
        assertThat(whenRefused).isEqualTo(Duration.ofMillis(3500));
        assertThat(watch.pause()).isEqualTo(Duration.ofSeconds(4));
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie(
                        it -> it.saying("RateLimit-Limit", "60"),
                        "the limit found is 5 requests in 2 s, where RateLimit-Limit says 60"),
                lie(
                        it -> it.saying("RateLimit-Limit", ""),
                        untrue("an answer has no RateLimit-Limit (13 of 13 answers)")),
                lie(
                        it -> it.saying("RateLimit-Remaining", "3"),
                        untrue("RateLimit-Remaining does not fall with a request (8 of 13 answers)")),
                lie(it -> it.saying("RateLimit-Remaining", "three"), untrue("an answer has no RateLimit-Remaining (")),
                lie(
                        it -> it.saying("RateLimit-Reset", "600"),
                        untrue("requests are let through again before the reset that was announced (1 of")),
                lie(it -> it.saying("RateLimit-Reset", "soon"), untrue("an answer has no RateLimit-Reset (")),
                lie(it -> it.saying("Retry-After", ""), untrue("a 429 has no Retry-After (3 of 13 answers)")),
                lie(
                        it -> it.saying("Retry-After", "9"),
                        untrue("a 429 says another time in Retry-After than in RateLimit-Reset (")));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void seesThroughALie(UnaryOperator<ScriptedLimiter> lie, String complaint) {
        LimitWatch watch = lie.apply(honest).watched();

        assertThat(watch.findings().broken()).anySatisfy(it -> assertThat(it).startsWith(complaint));
    }

    /** A limiter that lies can also begin a window too early, or refuse too long, or not hold. */
    @Test
    void complainsOfWhatTheLimiterDoesAgainstItsWord() {
        Map<String, String> five = Map.of("RateLimit-Limit", "5", "RateLimit-Remaining", "5", "RateLimit-Reset", "10");
        Map<String, String> none = Map.of(
                "RateLimit-Limit", "5", "RateLimit-Remaining", "0", "RateLimit-Reset", "10", "Retry-After", "10");
        LimitWatch watch = new LimitWatch();

        watch.answered(answer(200, five, 0));
        watch.answered(answer(429, none, 100));
        watch.answered(answer(429, none, 20_000));
        watch.answered(answer(200, none, 20_100));
        watch.answered(answer(200, none, 20_200));

        assertThat(watch.findings().broken())
                .containsExactly(
                        untrue("a request is refused although RateLimit-Remaining was above 0 (1 of 5 answers)"),
                        untrue("requests are refused after the reset that was announced (1 of 5 answers)"),
                        untrue("RateLimit-Reset does not come nearer as time passes (1 of 5 answers)"),
                        untrue("a request is let through although RateLimit-Remaining was 0 (1 of 5 answers)"));
    }

    /** A client that is held up asks but once in a window. */
    @Test
    void takesNoLateAnswerForALie() {
        LimitWatch watch = new LimitWatch();

        watch.answered(answer(200, honest.headers(4, 2), 0));
        watch.answered(answer(200, honest.headers(4, 2), 2_500));

        assertThat(watch.findings().broken()).isEmpty();
    }

    @Test
    void asksWhoElseUsesUpAQuota() {
        LimitWatch watch = new LimitWatch();

        watch.answered(answer(429, honest.headers(0, 2), 0));
        watch.answered(answer(200, honest.headers(3, 2), 3_000));
        watch.answered(answer(200, honest.headers(0, 2), 3_001));
        watch.answered(answer(429, honest.headers(0, 2), 3_002));

        assertThat(watch.findings().broken())
                .containsExactly("the limit found is 2 requests in 2 s, where RateLimit-Limit says 5: does anybody else"
                        + " ask from this address?");
    }

    @Test
    void leavesOpenWhereNothingWasLimited() {
        LimitWatch watch = new LimitWatch();

        watch.answered(answer(200, honest.headers(4, 2), 0));
        watch.answered(answer(200, honest.headers(3, 2), 1));

        assertThat(watch.isDone()).isFalse();
        assertThat(watch.findings().broken()).isEmpty();
        assertThat(watch.findings().open()).isEqualTo(List.of("no limit was found: 2 requests were all let through"));
    }

    @Test
    void leavesOpenWhereNoWindowWasSeenWhole() {
        LimitWatch watch = new LimitWatch();

        watch.answered(answer(429, honest.headers(0, 2), 0));

        assertThat(watch.findings().open())
                .isEqualTo(List.of("no limit was found: no whole window was used up between two resets; ask for longer"
                        + " than two windows"));
    }

    private static Arguments lie(UnaryOperator<ScriptedLimiter> lie, String complaint) {
        return Arguments.of(lie, complaint);
    }

    private static String untrue(String complaint) {
        return "the rate limit's headers do not tell the truth: " + complaint;
    }

    private static LimitedAnswer answer(int status, Map<String, String> headers, long atMillis) {
        return ScriptedLimiter.answer(status, headers, Duration.ofMillis(atMillis));
    }
}
