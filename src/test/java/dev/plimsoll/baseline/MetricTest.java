package dev.plimsoll.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {
    @ParameterizedTest
    @EnumSource
    void readsItsOwnLabel(Measure measure) {
        Metric metric = new Metric("send_message", measure);

        assertThat(Metric.labelled(metric.label())).isEqualTo(metric);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p95", "send_message", "send_message p96", " p95", ""})
    void refusesALabelThatIsNone(String label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metric.labelled(label))
                .withMessage("metric '" + label + "': expected an operation (or all) and one of p50 p95 p99 mean"
                        + " throughput error_odds, such as 'send_message p95'");
    }

    @Test
    void needsAnOperation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Metric(" ", Measure.P50))
                .withMessage("a metric needs an operation, was ' '");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void hasValuesThatHaveALogarithm(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetricValues(Map.of(Histories.P95, value)))
                .withMessage("send_message p95 must be a positive number, was " + value);
        assertThatIllegalArgumentException().isThrownBy(() -> Histories.of(Histories.P95, value));
    }

    @Test
    void isOfANightTheMedianOfTheRunsThatMeasuredIt() {
        Metric rare = new Metric("smart_chat", Measure.P99);
        List<MetricValues> runs = List.of(
                new MetricValues(Map.of(Histories.P95, 0.3, rare, 4.0)),
                new MetricValues(Map.of(Histories.P95, 0.1, rare, 1.0)),
                new MetricValues(Map.of(Histories.P95, 0.2)));

        MetricValues night = MetricValues.medians(runs);

        assertThat(night.of(Histories.P95).orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(night.of(rare).orElseThrow()).isCloseTo(2, within(1e-12));
    }

    @Test
    void gatesTwelveAtMost() {
        List<String> thirteen = IntStream.rangeClosed(1, 13)
                .mapToObj(it -> "operation_" + it + " p95")
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GatedMetrics.labelled(thirteen))
                .withMessage("expected 1 to 12 gated metrics, were 13: each adds false alarms");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GatedMetrics.labelled(List.of()))
                .withMessage("expected 1 to 12 gated metrics, were 0: each adds false alarms");
        assertThat(GatedMetrics.defaults().metrics()).hasSizeBetween(8, 12);
    }
}
