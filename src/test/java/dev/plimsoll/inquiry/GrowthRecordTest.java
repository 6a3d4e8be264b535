package dev.plimsoll.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.chat.Operation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrowthRecordTest {
    private final GrowthRecord growth = new GrowthRecord();

    @Test
    void tellsTheMedianAtEachSize() {
        took(Operation.LIST_SESSIONS, 1, 20, 2);
        took(Operation.LIST_SESSIONS, 64, 20, 40);
        took(Operation.LIST_MESSAGES, 2, 6, 3);

        Findings findings = growth.findings();

        assertThat(findings.growth())
                .extracting(SizeClass::operation, SizeClass::size, SizeClass::calls)
                .containsExactly(
                        tuple(Operation.LIST_SESSIONS, 1, 20L),
                        tuple(Operation.LIST_SESSIONS, 64, 20L),
                        tuple(Operation.LIST_MESSAGES, 2, 6L));
        assertThat(findings.growth()).allMatch(it -> it.median().isPresent());
        assertThat(findings.answers())
                .containsExactly(
                        "list_sessions: p50 2.00 ms at size 1, 40.0 ms at size 64",
                        "list_messages: p50 3.00 ms at size 2, 3.00 ms at size 2");
        assertThat(findings.evidence())
                .containsEntry("list_sessions_largest_size", 64.0)
                .containsEntry("list_messages_largest_size", 2.0);
    }

    @Test
    void tellsNoMedianOfTooFew() {
        took(Operation.LIST_SESSIONS, 1, 5, 2);

        assertThat(growth.findings().growth())
                .singleElement()
                .satisfies(it -> assertThat(it.median()).isEmpty());
        assertThat(growth.findings().answers()).isEmpty();
    }

    @Test
    void leavesOpenWhereNothingWasListed() {
        assertThat(growth.findings().open()).containsExactly("nothing was listed, so nothing is known of growth");
    }

    private void took(Operation operation, int size, int times, int millis) {
        for (int call = 0; call < times; call++) {
            growth.took(operation, size, Duration.ofMillis(millis));
        }
    }
}
