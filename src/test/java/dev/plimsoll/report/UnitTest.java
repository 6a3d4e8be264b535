package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.slo.ObjectiveResult;
import dev.plimsoll.slo.Verdict;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "smart_chat p95 < 3 s, SECONDS",
        "p99.9 < 300 ms, SECONDS",
        "all max < 10 s, SECONDS",
        "errors < 1 %, SHARE",
        "send_message errors < 0.01, SHARE",
        "throughput > 20, NUMBER"
    })
    void ofAnObjectiveIsWhatItsNameSays(String name, Unit unit) {
        OptionalDouble none = OptionalDouble.empty();

        assertThat(Unit.of(new ObjectiveResult(name, "all", 1, none, none, none, Verdict.UNDECIDED)))
                .isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "schedule_lag_p99_seconds, SECONDS",
        "schedule_lag_limit, SECONDS",
        "send_message.p95, SECONDS",
        "error_share, SHARE",
        "calls, NUMBER"
    })
    void ofEvidenceIsWhatItsNameSays(String name, Unit unit) {
        assertThat(Unit.ofEvidence(name)).isEqualTo(unit);
    }
}
