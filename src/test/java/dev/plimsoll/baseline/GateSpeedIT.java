package dev.plimsoll.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Verdict;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** In processor time, which busy neighbours do not lengthen. */
class GateSpeedIT {
    private static final int NIGHTS = 1_000;
    private static final int OPERATIONS = 10;
    private static final Judgement PASSED = new Judgement(Verdict.PASS, List.of(), List.of(), Map.of());

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void judgesAThousandNightsOfTenOperationsWithinTwoSeconds() {
        Map<Metric, Double> slower = new TreeMap<>();
        List<MetricHistory> histories = new ArrayList<>();
        for (int operation = 0; operation < OPERATIONS; operation++) {
            for (Measure measure : Measure.values()) {
                Metric metric = new Metric("operation_" + operation, measure);
                slower.put(metric, measure.direction().worsened(0.2, 1.3));
                histories.add(Histories.of(metric, Histories.noisy(NIGHTS, 0.2, histories.size())));
            }
        }
        MetricValues tonight = new MetricValues(slower);
        Gate gate = new Gate(GatedMetrics.labelled(List.of("operation_0 p95", "operation_9 throughput")));
        long before = threads.getCurrentThreadCpuTime();

        NightVerdict night =
                gate.judge(new Tonight("tonight", tonight, PASSED), histories, suspects -> Optional.of(tonight));

        Duration spent = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
        assertThat(night.metrics()).hasSize(OPERATIONS * Measure.values().length);
        assertThat(night.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(spent).isLessThan(Duration.ofSeconds(2));
    }
}
