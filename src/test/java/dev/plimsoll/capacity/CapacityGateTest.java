package dev.plimsoll.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.capacity.CapacityAnswer.Ending;
import dev.plimsoll.capacity.CapacityAnswer.Irregular;
import dev.plimsoll.capacity.CapacityAnswer.Kind;
import dev.plimsoll.capacity.CapacityAnswer.Open;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.SampleSearches;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityGateTest {
    @ParameterizedTest
    @CsvSource({"66.0,PASS", "66.1,PASS", "70.0,UNDECIDED", "73.4,UNDECIDED", "73.5,FAIL"})
    void holdsAnIntervalAgainstWhatIsAskedFor(double atLeast, Verdict verdict) {
        assertThat(gate(atLeast).judge(SampleSearches.found().answer())).isEqualTo(verdict);
    }

    @Test
    void takesAnyIntervalWhereNothingIsAskedFor() {
        assertThat(new CapacityGate(OptionalDouble.empty())
                        .judge(SampleSearches.found().answer()))
                .isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({"100,PASS", "101,UNDECIDED"})
    void knowsNothingAboveTheCeiling(double atLeast, Verdict verdict) {
        assertThat(gate(atLeast).judge(irregular(Kind.ABOVE_THE_CEILING))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"BELOW_THE_FLOOR,FAIL", "LIMITED,FAIL", "INJECTOR_BOUND,INVALID"})
    void namesWhatIsIrregular(Kind kind, Verdict verdict) {
        assertThat(gate(1).judge(irregular(kind))).isEqualTo(verdict);
    }

    @Test
    void leavesAnOpenSearchUndecided() {
        Open open = new Open(Bounds.NONE, Ending.OUT_OF_TIME, "ended");

        assertThat(gate(1).judge(open)).isEqualTo(Verdict.UNDECIDED);
    }

    private static CapacityGate gate(double atLeast) {
        return new CapacityGate(OptionalDouble.of(atLeast));
    }

    private static Irregular irregular(Kind kind) {
        return new Irregular(kind, 100, "for a reason");
    }
}
