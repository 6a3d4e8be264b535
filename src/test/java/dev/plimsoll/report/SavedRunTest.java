package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.run.RunResult;
import dev.plimsoll.testing.SampleRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedRunTest {
    @TempDir
    private Path directory;

    @Test
    void isReadBackAsItWasWritten() {
        RunResult written = SampleRuns.fail();
        RunFiles.in(directory).write(written);

        RunResult read = RunFiles.read(directory);

        assertThat(SummaryJson.of(read.summary())).isEqualTo(SummaryJson.of(written.summary()));
        assertThat(InjectorJson.of(read.injector())).isEqualTo(InjectorJson.of(written.injector()));
        assertThat(VerdictJson.of(read.judgement())).isEqualTo(VerdictJson.of(written.judgement()));
        assertThat(read.manifest()).isEqualTo(written.manifest());
    }

    @Test
    void namesTheFieldThatIsMissing() throws IOException {
        RunFiles.in(directory).write(SampleRuns.fail());
        Path verdict = Files.writeString(directory.resolve("verdict.json"), "{\"verdict\":\"PERHAPS\"}");

        assertThatThrownBy(() -> RunFiles.read(directory))
                .isInstanceOf(RunFileException.class)
                .hasMessage(verdict + " is not a verdict: expected one of [PASS, FAIL, UNDECIDED, INVALID, LEARNING] at"
                        + " 'verdict'");
    }
}
