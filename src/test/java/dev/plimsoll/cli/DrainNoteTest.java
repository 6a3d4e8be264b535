package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.run.Phase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DrainNoteTest {
    @Test
    void saysOnceThatNoVisitStartsAnyMore() {
        DrainNote note = new DrainNote(Duration.ofSeconds(35), Duration.ofSeconds(10));

        assertThat(note.after(ProgressTextTest.progress(Phase.WARM_UP, 10, 0, 0)))
                .isEmpty();
        assertThat(note.after(ProgressTextTest.progress(Phase.MEASURED, 34, 1, 0)))
                .isEmpty();
        assertThat(note.after(ProgressTextTest.progress(Phase.MEASURED, 35, 0, 0)))
                .contains("35s are over, no visit starts any more; 12 visits on the way may take 10s to finish");
        assertThat(note.after(ProgressTextTest.progress(Phase.MEASURED, 36, 0, 0)))
                .isEmpty();
    }

    @Test
    void saysThatNobodyIsWaitedFor() {
        DrainNote note = new DrainNote(Duration.ofMinutes(2), Duration.ZERO);

        assertThat(note.after(ProgressTextTest.progress(Phase.MEASURED, 120, 0, 0)))
                .contains("2m are over, no visit starts any more; 12 visits on the way end now");
    }
}
