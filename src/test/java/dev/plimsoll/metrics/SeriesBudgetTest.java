package dev.plimsoll.metrics;

import static dev.plimsoll.metrics.SampleProbes.HEALTH;
import static dev.plimsoll.metrics.SampleProbes.JOURNEY;
import static dev.plimsoll.metrics.SampleProbes.KEY;
import static dev.plimsoll.metrics.SampleProbes.run;
import static dev.plimsoll.metrics.SampleProbes.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.StepName;
import dev.plimsoll.probe.StepRun;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SeriesBudgetTest {
    /** One more each for runs and attempts where Prometheus keeps the native histogram beside the classic one. */
    private static final int NATIVE = 2;

    private final Metered metered = new Metered();

    @ParameterizedTest
    @MethodSource
    void holdsForACheckThatHasSeenEverything(CheckSettings check, int budget) {
        metered.probes.added(check);

        metered.probes.finished(everyStep(check));

        assertThat(metered.series().size() + NATIVE)
                .as("series of %s: %s", check.id(), metered.counts())
                .isLessThanOrEqualTo(budget);
    }

    static Stream<Arguments> holdsForACheckThatHasSeenEverything() {
        return Stream.of(Arguments.of(HEALTH, 120), Arguments.of(KEY, 130), Arguments.of(JOURNEY, 160));
    }

    private static CheckRun everyStep(CheckSettings check) {
        StepRun[] steps =
                StepName.of(check.kind()).stream().map(SampleProbes::good).toArray(StepRun[]::new);
        return told(AuthVerdict.VALID, run(check, Outcome.SUCCESS, steps));
    }
}
