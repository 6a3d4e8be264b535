package dev.plimsoll.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyRecorder;
import dev.plimsoll.latency.LatencyTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbortRulesTest {
    private static final Map<String, Set<Operation>> GROUPS = Map.of("replies", Set.of(Operation.SMART_CHAT));

    private final Window window = new Window();

    @Test
    void letsARunGoOnThatIsWell() {
        window.calls(Operation.HEALTH, 100, Duration.ofMillis(20));

        assertThat(rules("errors > 10 %", "p95 > 1 s", "lag > 1 s", "users > 50", "calls > 100", "rate > 10")
                        .broken(window))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            errors > 9 %          | TARGET   | 10.0 %
            errors > 9 % over 5 s | TARGET   | 10.0 %
            rate_limited > 4 %    | TARGET   | 5.00 %
            p50 > 19 ms           | TARGET   | 20.0 ms
            health p99 > 0.01 s   | TARGET   | 20.0 ms
            users > 29            | TARGET   | 30
            growth > 40 % over 2 s| TARGET   | 50.0 %
            lag > 0.2 s           | INJECTOR | 250 ms
            rate > 9 over 10 s    | CEILING  | 10
            calls > 99            | CEILING  | 100
            """)
    void endsARunWhenARuleIsBroken(String rule, AbortCause cause, String figure) {
        window.calls(Operation.HEALTH, 100, Duration.ofMillis(20));
        window.failed = 10;
        window.limited = 5;
        window.lag = Duration.ofMillis(250);

        Optional<Abort> abort = rules(rule).broken(window);

        assertThat(abort).contains(new Abort(cause, "ended by the abort rule '" + rule + "': it was " + figure));
    }

    @Test
    void waitsUntilItCanLookBackFarEnough() {
        window.calls(Operation.HEALTH, 100, Duration.ofSeconds(20));
        window.available = Duration.ofSeconds(9);

        assertThat(rules("p95 > 1 s over 10 s").broken(window)).isEmpty();
        assertThat(rules("p95 > 1 s over 9 s").broken(window)).isPresent();
    }

    @Test
    void takesNoShareOfAFewCalls() {
        window.calls(Operation.HEALTH, 19, Duration.ofSeconds(20));
        window.failed = 19;

        assertThat(rules("errors > 50 %", "p50 > 1 s").broken(window)).isEmpty();
    }

    @Test
    void looksOnlyAtTheCallsItIsAbout() {
        window.calls(Operation.HEALTH, 100, Duration.ofSeconds(20));

        assertThat(rules("replies p50 > 1 s").broken(window)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            errors            | expected a form such as 'errors > 50 % over 10 s'
            errors < 50 %     | expected '>', was '<'
            errors > 100 %    | this rule can never fire: no share is greater than 100 %
            errors > 2 s      | expected a share such as 1 %, above 0 % and at most 100 %, was '2 s'
            users > 5 %       | expected a number such as 500, above 0, was '5 %'
            p75 > 2 s         | expected one of errors rate_limited p50 p90 p95 p99 users growth lag rate calls, was 'p75'
            p95 > 2 s over 1 h| expected a time such as 300 ms, above 0 and at most 120 s (units: us ms s min), was '1 h'
            p95 > 2 s over 90 s | this rule can never fire: it looks back 90.0 s, and the run lasts 60.0 s
            p95 > 2 s over 0.1 s| expected a window of at least 1 s, was '0.1 s'
            """)
    void saysWhatIsWrongWithARule(String rule, String problem) {
        assertThatThrownBy(() -> rules(rule))
                .isInstanceOf(InvalidObjectivesException.class)
                .hasMessage("abort rule '" + rule + "': " + problem);
    }

    @Test
    void namesTheGroupsThereAre() {
        assertThatThrownBy(() -> rules("nonsense errors > 5 %"))
                .hasMessage("abort rule 'nonsense errors > 5 %': expected an operation (list_sessions create_session"
                        + " get_session rename_session favorite_session delete_session list_messages send_message"
                        + " smart_chat health), a group (replies) or all, was 'nonsense'");
    }

    private static AbortRules rules(String... texts) {
        return AbortRules.parse(List.of(texts), GROUPS, Duration.ofSeconds(60));
    }

    private static final class Window implements LiveWindow {
        private final LatencyRecorder recorder = new LatencyRecorder();
        private final LatencyTotals totals = new LatencyTotals();
        private Duration available = Duration.ofSeconds(60);
        private long failed;
        private long limited;
        private Duration lag = Duration.ZERO;

        void calls(Operation operation, int count, Duration time) {
            for (int call = 0; call < count; call++) {
                recorder.record(operation, Outcome.SUCCESS, time.toNanos(), time.toNanos());
            }
            totals.add(recorder.drain(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
        }

        @Override
        public Duration available() {
            return available;
        }

        @Override
        public Distribution response(Duration back, Set<Operation> operations) {
            return totals.where(it -> it.clock() == LatencyClock.RESPONSE && operations.contains(it.operation()));
        }

        @Override
        public long failed(Duration back, Set<Operation> operations) {
            return failed;
        }

        @Override
        public long limited(Duration back, Set<Operation> operations) {
            return limited;
        }

        @Override
        public long users(Duration ago) {
            return ago.isZero() ? 30 : 20;
        }

        @Override
        public Duration lagP99(Duration back) {
            return lag;
        }

        @Override
        public long calls() {
            return totals.where(any -> any.clock() == LatencyClock.RESPONSE).count();
        }
    }
}
