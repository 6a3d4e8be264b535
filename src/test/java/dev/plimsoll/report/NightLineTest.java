package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.testing.SampleNights;
import org.junit.jupiter.api.Test;

class NightLineTest {
    @Test
    void isReadBackAsItWasWritten() {
        NightRecord night = SampleNights.full(3);

        String line = NightLine.of(night);

        assertThat(line).doesNotContain("\n");
        assertThat(NightLineReader.read(line, "line 1")).isEqualTo(night);
    }

    @Test
    void keepsANightOfWhichOnlyTheVerdictIsKnown() {
        NightRecord night = SampleNights.invalid(3);

        assertThat(NightLineReader.read(NightLine.of(night), "line 1")).isEqualTo(night);
    }

    @Test
    void saysWhichFieldIsMissing() {
        assertThatThrownBy(() -> NightLineReader.read("{}", "nights.jsonl line 7"))
                .isInstanceOf(RunFileException.class)
                .hasMessage("nights.jsonl line 7 is not a night of a history: expected an object at 'series'");
    }

    @Test
    void saysWhatContradictsItself() {
        String line = NightLine.of(SampleNights.night(0)).replace("\"verdict\":\"PASS\"", "\"verdict\":\"INVALID\"");

        assertThatThrownBy(() -> NightLineReader.read(line, "nights.jsonl line 1"))
                .isInstanceOf(RunFileException.class)
                .hasMessage(
                        "nights.jsonl line 1 is not a night of a history: run night-00000-run-0 is INVALID and cannot"
                                + " enter the history");
    }
}
