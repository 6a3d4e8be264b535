package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.run.RunResult;
import dev.plimsoll.testing.SampleRuns;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LatencyChartsTest {
    @Test
    void showEachOperationThatWasCalledTheBusiestFirst() {
        List<Chart> charts = charts(SampleRuns.pass());

        assertThat(charts)
                .extracting(Chart::title)
                .hasSize(7)
                .startsWith("smart_chat")
                .doesNotContain("health");
    }

    @Test
    void markTheLimitOfAnObjective() {
        Chart chat = charts(SampleRuns.pass()).get(0);

        assertThat(chat.note()).isEqualTo("p50 and p95 of 5 s each, limit 3 s");
        assertThat(chat.layers()).extracting(Layer::ink).contains(Ink.LIMIT, Ink.P50, Ink.P95);
    }

    @Test
    void stretchTheScaleOverAStall() {
        double calm = tallest(charts(SampleRuns.pass()), "list_messages");
        double stalled = tallest(charts(SampleRuns.fail()), "list_messages");

        assertThat(stalled).isGreaterThan(calm);
    }

    @Test
    void markColumnsWithFailures() {
        assertThat(charts(SampleRuns.fail())).extracting(Chart::failures).anyMatch(path -> path.contains("h1v1h-1z"));
    }

    private static double tallest(List<Chart> charts, String title) {
        return charts.stream()
                .filter(chart -> chart.title().equals(title))
                .mapToInt(Chart::rows)
                .max()
                .orElseThrow();
    }

    private static List<Chart> charts(RunResult run) {
        return new LatencyCharts(run, Bins.of(run.timeline())).all();
    }
}
