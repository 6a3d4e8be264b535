package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyRecorder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadinessTest {
    private static final WarmUp USUAL = new WarmUp(Duration.ofSeconds(10), Duration.ofSeconds(30), 0.1);
    private static final int CALLS = 10;

    @Test
    void isReachedWhenTwoNeighbouringMediansAreTheSame() {
        assertThat(secondsUntilReached(USUAL, CALLS, 100, 100)).isEqualTo(10);
    }

    @Test
    void isReachedWithinTheTolerance() {
        assertThat(secondsUntilReached(USUAL, CALLS, 100, 109)).isEqualTo(10);
        assertThat(secondsUntilReached(USUAL, CALLS, 100, 111)).isGreaterThan(10);
        assertThat(secondsUntilReached(USUAL, CALLS, 100, 89)).isGreaterThan(10);
    }

    /** Of the ten seconds looked at, most are quick once three of the first five are. */
    @Test
    void isReachedOnceTheSlowSecondsAreLongEnoughAgo() {
        assertThat(secondsUntilReached(USUAL, CALLS, 300, 100)).isEqualTo(13);
    }

    @Test
    void isReachedAtTheLatestWhenTheWarmUpMayLastNoLonger() {
        Steadiness steadiness = new Steadiness(USUAL);
        int seconds = 0;
        while (!steadiness.reached()) {
            steadiness.second(second(CALLS, 1 << seconds % 20));
            seconds++;
        }

        assertThat(seconds).isEqualTo(30);
    }

    @Test
    void waitsForTheLeastTimeAndForTenSecondsToCompare() {
        assertThat(secondsUntilReached(new WarmUp(Duration.ofSeconds(25), Duration.ofSeconds(30), 0.1), CALLS, 7, 7))
                .isEqualTo(25);
        assertThat(secondsUntilReached(new WarmUp(Duration.ofSeconds(1), Duration.ofSeconds(30), 0.1), CALLS, 7, 7))
                .isEqualTo(10);
        assertThat(secondsUntilReached(new WarmUp(Duration.ofSeconds(1), Duration.ofSeconds(3), 0.1), CALLS, 7, 7))
                .isEqualTo(3);
    }

    @Test
    void isNotKeptFromByTooFewCallsToCompare() {
        assertThat(secondsUntilReached(USUAL, 3, 100, 900)).isEqualTo(10);
        assertThat(secondsUntilReached(USUAL, 0, 1, 1)).isEqualTo(10);
    }

    /** Five seconds of the first time, then the second one for ever. */
    private static int secondsUntilReached(WarmUp warmUp, int calls, long firstMillis, long thenMillis) {
        Steadiness steadiness = new Steadiness(warmUp);
        int seconds = 0;
        while (!steadiness.reached()) {
            steadiness.second(second(calls, seconds < 5 ? firstMillis : thenMillis));
            seconds++;
        }
        return seconds;
    }

    private static IntervalHistograms second(int calls, long millis) {
        LatencyRecorder recorder = new LatencyRecorder();
        for (int call = 0; call < calls; call++) {
            recorder.record(Operation.HEALTH, Outcome.SUCCESS, 5_000_000_000L, millis * 1_000_000);
        }
        return recorder.drain(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    }
}
