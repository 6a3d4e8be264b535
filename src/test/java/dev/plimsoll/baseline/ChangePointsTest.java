package dev.plimsoll.baseline;

import static dev.plimsoll.baseline.Histories.P95;
import static dev.plimsoll.baseline.Histories.joined;
import static dev.plimsoll.baseline.Histories.noisy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
    /** The series with which Hunter (now Apache Otava) tests itself, and the nights that it finds (series_test.py). */
    @Test
    void findsWhatHunterFinds() {
        double[] halved = {1.02, 0.95, 0.99, 1.00, 1.12, 0.90, 0.50, 0.51, 0.48, 0.48, 0.55};
        double[] tenPercentLess = {2.02, 2.03, 2.01, 2.04, 1.82, 1.85, 1.79, 1.81, 1.80, 1.76, 1.78};

        assertThat(indices(Histories.of(P95, halved))).containsExactly(6);
        assertThat(indices(Histories.of(P95, tenPercentLess))).containsExactly(4);
    }

    @Test
    void saysBetweenWhichNightsTheLevelChangedAndByHowMuch() {
        MetricHistory history = Histories.of(P95, joined(noisy(40, 0.2, 1), noisy(40, 0.22, 2)));

        List<ChangePoint> points = ChangePoints.of(history);

        assertThat(points).hasSize(1);
        assertThat(points.get(0).lastBefore()).isEqualTo("night 40");
        assertThat(points.get(0).first()).isEqualTo("night 41");
        assertThat(points.get(0).change()).isCloseTo(0.1, within(0.02));
        assertThat(points.get(0).p()).isLessThan(1e-3);
    }

    @Test
    void findsChangesThatLieFarApartInALongHistory() {
        MetricHistory history =
                Histories.of(P95, joined(noisy(120, 1, 1), noisy(90, 1.2, 2), noisy(8, 1.5, 3), noisy(150, 1.1, 4)));

        assertThat(indices(history)).containsExactly(120, 210, 218);
    }

    @Test
    void findsNothingInNoise() {
        assertThat(ChangePoints.of(Histories.of(P95, noisy(400, 1, 5)))).isEmpty();
    }

    @Test
    void passesOverAChangeTooSmallToMatter() {
        assertThat(ChangePoints.of(Histories.of(P95, joined(noisy(100, 1, 1), noisy(100, 1.03, 2)))))
                .isEmpty();
    }

    @Test
    void passesOverAWildNight() {
        assertThat(ChangePoints.of(Histories.of(P95, joined(noisy(30, 1, 1), noisy(1, 1.5, 2), noisy(30, 1, 3)))))
                .isEmpty();
    }

    @Test
    void takesEqualNightsForQuietOnes() {
        double[] level = {1, 1, 1, 1, 1, 1};
        double[] higher = {1.1, 1.1, 1.1, 1.1, 1.1, 1.1};

        assertThat(indices(Histories.of(P95, joined(level, higher)))).containsExactly(6);
        assertThat(ChangePoints.of(Histories.of(P95, level))).isEmpty();
    }

    @Test
    void findsNothingInNoHistory() {
        assertThat(ChangePoints.of(Histories.of(P95))).isEmpty();
    }

    @Test
    void saysOfThroughputWhatItLost() {
        Metric throughput = new Metric(Metric.ALL, Measure.THROUGHPUT);
        MetricHistory history = Histories.of(throughput, joined(noisy(30, 100, 1), noisy(30, 80, 2)));

        assertThat(ChangePoints.of(history).get(0).change()).isCloseTo(-0.2, within(0.02));
    }

    private static List<Integer> indices(MetricHistory history) {
        return ChangePoints.of(history).stream().map(ChangePoint::index).toList();
    }
}
