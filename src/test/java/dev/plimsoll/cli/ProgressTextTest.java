package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunProgress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
    private static final Map<String, Optional<Duration>> P95 = new LinkedHashMap<>();

    static {
        P95.put("reads", Optional.of(Duration.ofMillis(65)));
        P95.put("writes", Optional.empty());
        P95.put("replies", Optional.of(Duration.ofMillis(2450)));
    }

    @Test
    void saysHowLongItHasBeenWarmingUp() {
        assertThat(ProgressText.of(progress(Phase.WARM_UP, 3, 7, 0)))
                .isEqualTo(
                        "warming up 0:03  12 users  16 req/s  0 errors  p95 reads 65.0 ms, writes –, replies 2.45 s");
    }

    @Test
    void saysHowLongItWillStillMeasure() {
        assertThat(ProgressText.of(progress(Phase.MEASURED, 3, 92, 1)))
                .isEqualTo("1:32 left  12 users  16 req/s  1 error  lag 1.20 ms  p95 reads 65.0 ms, writes –,"
                        + " replies 2.45 s");
    }

    @Test
    void saysThatTheLastVisitsAreOnTheirWay() {
        assertThat(ProgressText.of(progress(Phase.MEASURED, 95, 0, 2)))
                .startsWith("last visits  12 users  16 req/s  2 errors  lag 1.20 ms  p95 ");
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
