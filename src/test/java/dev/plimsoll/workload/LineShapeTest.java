package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.workload.LineShape.Point;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineShapeTest {
    @Test
    void stretchesOverRateAndLengthOfARun() {
        LineShape spike =
                new LineShape(List.of(new Point(0, 1), new Point(0.5, 1), new Point(0.5, 10), new Point(1, 2)));

        RateCurve curve = spike.over(ArrivalRate.perSecond(2), Duration.ofSeconds(100));

        assertThat(curve.at(49.9)).isEqualTo(2);
        assertThat(curve.at(50)).isEqualTo(20);
        assertThat(curve.at(75)).isEqualTo(12);
        assertThat(curve.at(100)).isZero();
    }

    @Test
    void refusesPointsThatDoNotLeadThroughTheRun() {
        List<Point> late = List.of(new Point(0.5, 1), new Point(1, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineShape(late))
                .withMessage("points must lead from 0 % to 100 % of the run in order, and not all be at rate 0, were "
                        + late);
        assertThat(LineShape.isWhole(List.of(new Point(0, 1)))).isFalse();
        assertThat(LineShape.isWhole(List.of(new Point(0, 0), new Point(1, 0)))).isFalse();
        assertThat(LineShape.isWhole(List.of(new Point(0, 1), new Point(0.6, 1), new Point(0.4, 1), new Point(1, 1))))
                .isFalse();
    }

    @Test
    void refusesPointsOutsideTheRun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Point(1.1, 1))
                .withMessage("a point's time must be from 0 to 1 of the run, was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Point(1, -1))
                .withMessage("a point's rate must be a number from 0 up, was -1.0");
    }
}
