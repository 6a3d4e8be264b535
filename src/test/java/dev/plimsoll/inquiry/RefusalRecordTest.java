package dev.plimsoll.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RefusalRecordTest {
    private static final RefusalCase WRONG_KEY = RefusalCase.of("list with a wrong key", Operation.LIST_SESSIONS, 401);

    private final RefusalRecord record = new RefusalRecord();

    @Test
    void isContentWhenAllWereRefused() {
        record.ended(WRONG_KEY, OptionalInt.of(401));
        record.ended(WRONG_KEY, OptionalInt.of(401));
        record.ended(WRONG_KEY, OptionalInt.empty());

        assertThat(record.findings().broken()).isEmpty();
        assertThat(record.findings().answers())
                .containsExactly("all 2 calls that had to be refused were, none was let in");
        assertThat(record.findings().evidence())
                .isEqualTo(Map.of("refusals_due", 2.0, "let_in", 0.0, "refused_otherwise", 0.0));
    }

    @Test
    void namesWhatWasLetInAndWhatWasRefusedInAnotherWay() {
        record.ended(WRONG_KEY, OptionalInt.of(200));
        record.ended(WRONG_KEY, OptionalInt.of(200));
        record.ended(WRONG_KEY, OptionalInt.of(403));

        assertThat(record.findings().answers()).isEmpty();
        assertThat(record.findings().broken())
                .containsExactly(
                        "let in: list with a wrong key, 2 times",
                        "not refused as the contract says: list with a wrong key with 403, once");
        assertThat(record.findings().evidence()).containsEntry("let_in", 2.0).containsEntry("refused_otherwise", 1.0);
    }

    @Test
    void leavesOpenWhatNobodyAnswered() {
        assertThat(record.findings().open()).containsExactly("nothing that had to be refused was answered");
    }
}
