package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.ReloadStorm;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The small form of {@code bench/reload}. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProberReloadIT {
    private static final int RELOADS = 50;
    private static final int CHECKS = 20;
    /** Less than one for each reload: what is left over each time would show. */
    private static final int SLACK = RELOADS - 10;

    private ReloadStorm.Aftermath aftermath;

    @BeforeAll
    void reloadWhileItProbes() {
        ReloadStorm storm = new ReloadStorm(CHECKS, Duration.ofMillis(100));

        aftermath = storm.rage(RELOADS);
    }

    @Test
    void losesNoRun() {
        assertThat(aftermath.counts()).matches(ReloadStorm::isSettled);
        assertThat(aftermath.counts().runs()).isGreaterThan(RELOADS);
    }

    @Test
    void leavesNoSeriesBehind() {
        assertThat(aftermath.after().series()).isEqualTo(aftermath.before().series());
        assertThat(aftermath.idle().series()).isZero();
    }

    @Test
    void leavesNoThreadAndNoDescriptorBehind() {
        assertThat(aftermath.idle().threads()).isLessThan(aftermath.before().threads() + SLACK);
        assertThat(aftermath.idle().descriptors()).isLessThan(aftermath.before().descriptors() + SLACK);
    }
}
