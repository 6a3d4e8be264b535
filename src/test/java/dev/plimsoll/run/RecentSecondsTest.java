package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.LagRecorder;
import dev.plimsoll.latency.LatencyRecorder;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentSecondsTest {
    private static final Set<Operation> ALL = EnumSet.allOf(Operation.class);
    private static final Duration TWO = Duration.ofSeconds(2);

    private final LatencyRecorder recorder = new LatencyRecorder();
    private final LagRecorder lag = new LagRecorder();
    private final RecentSeconds recent = new RecentSeconds(TWO);

    @Test
    void looksBackAsFarAsItIsAsked() {
        second(Outcome.FAILURE, 10, 5, Duration.ofMillis(900));
        second(Outcome.SUCCESS, 20, 6, Duration.ofMillis(2));
        second(Outcome.INCONCLUSIVE, 30, 9, Duration.ofMillis(3));

        assertThat(recent.response(TWO, ALL).count()).isEqualTo(50);
        assertThat(recent.failed(TWO, ALL)).isZero();
        assertThat(recent.failed(Duration.ofSeconds(3), ALL)).isEqualTo(10);
        assertThat(recent.limited(TWO, ALL)).isEqualTo(30);
        assertThat(recent.users(Duration.ZERO)).isEqualTo(9);
        assertThat(recent.users(TWO)).isEqualTo(5);
        assertThat(recent.lagP99(TWO)).isBetween(Duration.ofMillis(2), Duration.ofMillis(4));
    }

    @Test
    void remembersNoMoreThanTheRulesAsk() {
        for (int second = 0; second < 1_000; second++) {
            second(Outcome.SUCCESS, 1, second, Duration.ZERO);
        }

        assertThat(recent.available()).isEqualTo(Duration.ofSeconds(3));
        assertThat(recent.calls()).isEqualTo(1_000);
    }

    private void second(Outcome outcome, int calls, long users, Duration late) {
        for (int call = 0; call < calls; call++) {
            recorder.record(Operation.HEALTH, outcome, 1_000_000, 1_000_000);
            lag.record(late.toNanos());
        }
        lag.endInterval();
        recent.add(recorder.drain(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)), users, lag.lastInterval());
    }
}
