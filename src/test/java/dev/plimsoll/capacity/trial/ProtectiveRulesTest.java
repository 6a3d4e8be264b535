package dev.plimsoll.capacity.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.capacity.TrialEnd;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.slo.AbortRule;
import dev.plimsoll.slo.AbortRules;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProtectiveRulesTest {
    private static final Map<String, Set<Operation>> GROUPS = Map.of("reads", Set.of(Operation.LIST_SESSIONS));
    private static final Objectives OBJECTIVES =
            Objectives.parse(List.of("reads p95 < 500 ms", "p99.9 <= 1 s", "errors < 1 %"), GROUPS);

    private final ProtectiveRules rules = new ProtectiveRules(OBJECTIVES);

    @Test
    void spareATargetThatFailsOrIsFarTooSlow() {
        AbortRules abort = rules.over(Duration.ofSeconds(20), GROUPS);

        assertThat(abort.asList())
                .extracting(AbortRule::text)
                .containsExactly("errors > 50 % over 10 s", "reads p95 > 2 s over 10 s", "all p99 > 4 s over 10 s");
    }

    @Test
    void areNoneWhereATrialIsOverSooner() {
        assertThat(rules.over(Duration.ofSeconds(9), GROUPS).asList()).isEmpty();
    }

    @Test
    void leaveOutWhatIsTooSlowToBeToldFromAnythingSlower() {
        Objectives patient = Objectives.parse(List.of("p99 <= 40 s"), GROUPS);

        assertThat(new ProtectiveRules(patient)
                        .over(Duration.ofSeconds(20), GROUPS)
                        .asList())
                .hasSize(1);
    }

    @Test
    void sayHowATrialEnded() {
        assertThat(ProtectiveRules.endOf(aborted("errors > 50 % over 10 s"))).isEqualTo(TrialEnd.TOO_MANY_ERRORS);
        assertThat(ProtectiveRules.endOf(aborted("all p99 > 4 s over 10 s"))).isEqualTo(TrialEnd.FAR_OVER_OBJECTIVE);
        assertThat(ProtectiveRules.endOf(new Reason(ReasonCode.INTERRUPTED, "ended by a person before its time")))
                .isEqualTo(TrialEnd.INTERRUPTED);
    }

    private static Reason aborted(String rule) {
        return new Reason(ReasonCode.ABORTED, "ended by the abort rule '" + rule + "': it was 60.0 %");
    }
}
