package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopFileTest {
    private static final RunProgress SECOND =
            new RunProgress(Phase.MEASURED, Duration.ofSeconds(1), Duration.ZERO, 0, 0, Map.of(), 0, Duration.ZERO);

    @TempDir
    private Path runs;

    @Test
    void endsARunThatIsUnderWay() throws IOException {
        LiveRun run = IdleRunner.run();
        RunListener listener = StopFile.in(runs).watching(run, RunListener.silent());

        listener.progress(SECOND);
        assertThat(run.isAskedToEnd()).isFalse();
        Files.createFile(runs.resolve("STOP"));
        listener.progress(SECOND);

        assertThat(run.isAskedToEnd()).isTrue();
    }

    @Test
    void letsNoRunStart() throws IOException {
        StopFile.in(runs).refuseToStart();
        Path file = Files.createFile(runs.resolve("STOP"));

        assertThatThrownBy(StopFile.in(runs)::refuseToStart)
                .isInstanceOf(UserMistake.class)
                .hasMessage("the file " + file + " is there, which ends every run; remove it to start one");
    }
}
