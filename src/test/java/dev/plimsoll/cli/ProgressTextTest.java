package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunProgress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
    private static final Map<String, Duration> P95 =
            Map.of("reads", Duration.ofMillis(65), "replies", Duration.ofMillis(2450));

    private final ProgressText text = new ProgressText(List.of("reads", "replies", "writes"));

    @Test
    void saysHowLongItHasBeenWarmingUp() {
        assertThat(text.of(progress(Phase.WARM_UP, 3, 7, 0)))
                .isEqualTo(
                        "warming up 0:03  12 users  16 req/s  0 errors  p95 reads 65.0 ms, replies 2.45 s, writes –");
    }

    @Test
    void saysHowLongItWillStillMeasure() {
        assertThat(text.of(progress(Phase.MEASURED, 3, 92, 1)))
                .isEqualTo("measuring, 1:32 left  12 users  16 req/s  1 error  lag 1.20 ms  p95 reads 65.0 ms, replies"
                        + " 2.45 s, writes –");
    }

    @Test
    void saysThatTheLastVisitsAreOnTheirWay() {
        assertThat(text.of(progress(Phase.MEASURED, 95, 0, 2)))
                .startsWith("last visits  12 users  16 req/s  2 errors  lag 1.20 ms  p95 ");
    }

    @Test
    void saysNoPercentileWhereThereIsNoGroup() {
        assertThat(new ProgressText(List.of()).of(progress(Phase.MEASURED, 3, 92, 0)))
                .endsWith("0 errors  lag 1.20 ms");
    }

    static RunProgress progress(Phase phase, int elapsed, int left, long errors) {
        return new RunProgress(
                phase,
                Duration.ofSeconds(elapsed),
                Duration.ofSeconds(left),
                12,
                16,
                P95,
                errors,
                Duration.ofNanos(1_200_000));
    }
}
