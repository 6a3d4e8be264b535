package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.Series;
import dev.plimsoll.testing.Behaviours;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Duration SERVICE = Duration.ofMillis(40);

    private final WoundRun run = WoundRun.of(Behaviours.retrying(), Duration.ZERO);
    private final VirtualUser user = run.arrive();
    private final Attempts attempts = user.attempts();
    private final ChatCall health = user.api().health();

    @Test
    void repeatsAfterTheWaitsOfThePolicyAndThenGivesUp() {
        run.call(user, health, SERVICE, 503, "");
        assertThat(retryAnswered(503)).isEqualTo(Duration.ofSeconds(1));
        assertThat(retryAnswered(503)).isEqualTo(Duration.ofSeconds(2));
        assertThat(retryAnswered(503)).isEqualTo(Duration.ofSeconds(3));

        assertThat(attempts.mustGoOn()).isFalse();
        assertThat(counts().calls()).isEqualTo(1);
        assertThat(counts().attempts()).isEqualTo(4);
        assertThat(counts().completed()).isEqualTo(1);
        assertThat(counts().failed()).isEqualTo(1);
        assertThat(counts().errors()).isEqualTo(Map.of(ErrorClass.SERVER_5XX, 4L));
        assertThat(counts().seen().view().notices())
                .isEqualTo(Map.of("The server has a problem: try again later.", 1L));
    }

    @Test
    void recoversWhenARetryIsAnswered() {
        run.call(user, health, SERVICE, 503, "");
        retryAnswered(200);

        assertThat(user.current().outcome()).isEqualTo(Outcome.RECOVERED);
        assertThat(counts().failed()).isZero();
        assertThat(counts().statuses()).isEqualTo(Map.of("200", 1L, "503", 1L));
        assertThat(counts().seen().view()).isEqualTo(UserView.NOTHING);
    }

    @Test
    void repeatsNothingThatTheServiceRefused() {
        run.call(user, health, SERVICE, 404, "{}");

        assertThat(attempts.mustGoOn()).isFalse();
        assertThat(counts().completed()).isEqualTo(1);
    }

    @Test
    void countsTheResponseOverAllAttemptsAndTheServiceForEach() {
        run.call(user, health, SERVICE, 503, "");
        retryAnswered(200);
        IntervalHistograms recorded = run.live.tally().latency(Phase.MEASURED).drain(Instant.EPOCH, Instant.EPOCH);

        assertThat(user.current().responseNanos())
                .isEqualTo(SERVICE.multipliedBy(2).plusSeconds(1).toNanos());
        assertThat(counted(recorded, LatencyClock.RESPONSE)).isEqualTo(Map.of(Outcome.RECOVERED, 1L));
        assertThat(counted(recorded, LatencyClock.SERVICE)).isEqualTo(Map.of(Outcome.FAILURE, 1L, Outcome.SUCCESS, 1L));
    }

    @Test
    void isLateOnlyByWhatPassesAfterTheWait() {
        run.call(user, health, SERVICE, 503, "");
        run.clock.advance(attempts.untilNext().plusMillis(7));
        attempts.next();

        assertThat(user.current().attempt().lagNanos()).isEqualTo(7_000_000);
    }

    @Test
    void intendsTheNextCallForTheEndOfTheLastAttempt() {
        run.call(user, health, SERVICE, 503, "");
        retryAnswered(200);
        run.clock.advance(Duration.ofMillis(9));
        run.health(user, SERVICE);

        assertThat(user.current().attempt().lagNanos()).isEqualTo(9_000_000);
    }

    @Test
    void tellsTheJournalBeforeEachAttemptOfACreate() {
        String title = user.title();
        run.call(user, user.api().createSession(title), SERVICE, 500, "");
        attempts.next();
        assertThat(run.journal.entries()).containsExactly("creating " + title, "creating " + title);

        user.answered(201, WoundRun.session("a1", title).getBytes(StandardCharsets.UTF_8));
        user.endsAttempt();

        assertThat(run.journal.entries())
                .containsExactly("creating " + title, "creating " + title, "created " + title + " as a1");
        assertThat(user.conversation().sessionId()).contains("a1");
    }

    @Test
    void givesEachAttemptAReferenceCodeOfItsOwn() {
        user.begins(health, Expectation.none());
        String first = user.current().code().value();
        user.answered(503, new byte[0]);
        user.endsAttempt();
        attempts.next();

        assertThat(user.current().code().value()).isNotEqualTo(first);
    }

    @Test
    void interruptsACallThatWaitsForItsRetryWhenTheRunCloses() {
        run.call(user, health, SERVICE, 503, "");
        run.live.close();
        user.leaves();

        assertThat(attempts.mustGoOn()).isFalse();
        assertThat(counts().calls()).isEqualTo(1);
        assertThat(counts().completed()).isZero();
        assertThat(run.live.tally().visits(Phase.MEASURED).completed()).isZero();
    }

    /** Waits until the next attempt is due, and has it answered. */
    private Duration retryAnswered(int status) {
        Duration wait = attempts.untilNext();
        run.clock.advance(wait);
        attempts.next();
        run.clock.advance(SERVICE);
        user.answered(status, WoundRun.HEALTHY.getBytes(StandardCharsets.UTF_8));
        user.endsAttempt();
        return wait;
    }

    private static Map<Outcome, Long> counted(IntervalHistograms recorded, LatencyClock clock) {
        return recorded.series().stream()
                .filter(it -> it.clock() == clock)
                .collect(Collectors.toMap(
                        Series::outcome,
                        it -> recorded.where(Predicate.isEqual(it)).count()));
    }

    private CallCounts counts() {
        return run.live.tally().calls(Phase.MEASURED, Operation.HEALTH);
    }
}
