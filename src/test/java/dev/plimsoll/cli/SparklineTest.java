package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void isTallestAtTheLargestValue() {
        assertThat(Sparkline.of(List.of(0.0, 1.0, 2.0, 4.0, 8.0), 5)).isEqualTo("▁▁▂▄█");
    }

    @Test
    void leavesOutWhatIsNoNumber() {
        assertThat(Sparkline.of(List.of(1.0, Double.NaN, 1.0), 3)).isEqualTo("█ █");
    }

    @Test
    void isFlatWhereNothingHappens() {
        assertThat(Sparkline.of(List.of(0.0, 0.0), 4)).isEqualTo("▁▁  ");
    }

    @Test
    void showsTheLastValuesThatFit() {
        assertThat(Sparkline.of(List.of(100.0, 1.0, 2.0), 2)).isEqualTo("▄█");
    }
}
