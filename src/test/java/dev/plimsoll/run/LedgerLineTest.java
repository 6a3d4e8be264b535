package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerLineTest {
    @Test
    void readsBackEveryBeginningOfALineAsTorn() {
        String line =
                LedgerLine.of("creating", "a } \" \\ b").with("user", "{}").toString();

        for (int length = 0; length < line.length(); length++) {
            assertThat(LedgerLine.parse(line.substring(0, length))).isEmpty();
        }
        assertThat(LedgerLine.parse(line)).get().hasToString(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "}", "{}", "[\"a\":\"b\"}", "{\"a\":1}", "{\"a\":\"b\"}}", "x{\"a\":\"b\"}"})
    void takesNothingElseForALine(String text) {
        assertThat(LedgerLine.parse(text)).isEmpty();
    }
}
