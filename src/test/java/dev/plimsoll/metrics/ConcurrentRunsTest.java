package dev.plimsoll.metrics;

import static dev.plimsoll.metrics.SampleProbes.HEALTH;
import static dev.plimsoll.metrics.SampleProbes.JOURNEY;
import static dev.plimsoll.metrics.SampleProbes.recovered;
import static dev.plimsoll.metrics.SampleProbes.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.StepName;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrentRunsTest {
    private static final int THREADS = 8;
    private static final int RUNS = 2_000;

    private final Metered metered = new Metered();

    @Test
    void loseNoCountWhileOthersScrapeReloadAndRemove() throws Exception {
        metered.probes.added(HEALTH);
        CheckRun run = run(HEALTH, Outcome.RECOVERED, recovered(StepName.HEALTH, ErrorClass.DEADLINE));
        Callable<Void> finishing = () -> {
            for (int i = 0; i < RUNS; i++) {
                metered.probes.finished(run);
                disturb(i);
            }
            return null;
        };

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (Future<Void> end : threads.invokeAll(Collections.nCopies(THREADS, finishing))) {
            end.get();
        }
        threads.shutdown();

        double all = THREADS * RUNS;
        assertThat(metered.sum("probe_runs_total", "outcome=\"recovered\"")).isEqualTo(all);
        assertThat(metered.sum("probe_attempts_total", "health")).isEqualTo(2 * all);
        assertThat(metered.sum("probe_retries_total", "class=\"deadline\"")).isEqualTo(all);
        assertThat(metered.sum("probe_run_duration_seconds_count", "health")).isEqualTo(all);
        assertThat(metered.sum("probe_attempt_duration_seconds_count", "health"))
                .isEqualTo(2 * all);
    }

    private void disturb(int i) {
        if (i % 200 == 0) {
            metered.page("");
        }
        if (i % 50 == 0) {
            metered.probes.added(HEALTH);
            metered.probes.added(JOURNEY);
            metered.probes.removed(JOURNEY.id());
        }
    }
}
