package dev.plimsoll.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.capacity.CapacityAnswer.Ending;
import dev.plimsoll.capacity.CapacityAnswer.Found;
import dev.plimsoll.capacity.CapacityAnswer.Irregular;
import dev.plimsoll.capacity.CapacityAnswer.Kind;
import dev.plimsoll.capacity.CapacityAnswer.Open;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.testing.queue.FixedWindows;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadSearchTest {
    private static final SimulatedService EIGHT_SERVERS = SimulatedService.markovian(8, 10);
    private static final RateRange WIDE = new RateRange(10, 150);

    private final Searches ordinary = Searches.full(EIGHT_SERVERS, 1, WIDE);

    @Test
    void provesBothEndsAndSaysWhatLimits() {
        CapacityReport report = ordinary.runOnce(1);

        assertThat(report.answer()).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.limitedBy().objective().text()).isEqualTo("p99 <= 1.0 s");
            assertThat(found.confirmation().below().loadClass()).isNotEqualTo(LoadClass.UPPER);
            assertThat(found.confirmation().above().loadClass()).isEqualTo(LoadClass.UPPER);
            assertThat(found.confirmation().recovered()).isPresent();
        });
    }

    @Test
    void saysAboveTheCeilingOfAFastServer() {
        CapacityReport report =
                Searches.full(EIGHT_SERVERS, 1, new RateRange(10, 50)).runOnce(1);

        assertThat(report.answer())
                .isEqualTo(new Irregular(
                        Kind.ABOVE_THE_CEILING, 50, "the target keeps its objectives at the ceiling, 50 visits/s"));
        assertThat(report.trials())
                .allSatisfy(it -> assertThat(it.trial().load()).isLessThanOrEqualTo(50));
    }

    /** Two calls in a hundred take a second longer, however few there are. */
    @Test
    void saysBelowTheFloorOfAServerWithASlowTail() {
        SimulatedService slowTail =
                EIGHT_SERVERS.withWork(random -> (random.nextDouble() < 0.02 ? 1 : 0) + random.nextExponential() / 10);

        List<CapacityReport> reports = Searches.full(slowTail, 0.5, WIDE).run(10);

        assertThat(reports)
                .extracting(CapacityReport::answer)
                .containsOnly(
                        new Irregular(Kind.BELOW_THE_FLOOR, 10, "an objective is missed at the floor, 10 visits/s"));
    }

    @Test
    void saysInjectorBoundWhenTheInjectorIsAtFaultTwice() {
        TrialRunner target = ordinary.target();

        CapacityReport report = Searches.run(ordinary.settings(1), plan -> starvedAbove(30, target.run(plan)));

        assertThat(report.answer())
                .isEqualTo(new Irregular(
                        Kind.INJECTOR_BOUND,
                        40,
                        "the injector was at fault twice at 40 visits/s: the injector was short of processor time"));
        assertThat(report.trials()).extracting(JudgedTrial::loadClass).endsWith(LoadClass.INVALID, LoadClass.INVALID);
    }

    private static Trial starvedAbove(double load, Trial trial) {
        List<Reason> faults = trial.load() > load
                ? List.of(new Reason(ReasonCode.INJECTOR_FAULT, "the injector was short of processor time"))
                : List.of();
        return new Trial(
                trial.plan(),
                trial.runId(),
                trial.seconds(),
                trial.end(),
                trial.worst(),
                faults,
                trial.limit(),
                trial.recovered(),
                trial.took());
    }

    @Test
    void asksNoMoreOfTheInjectorThanItReaches() {
        Calibration weak = new Calibration(50, Duration.ofSeconds(30));

        CapacityReport report =
                new LoadSearch(ordinary.settings(1), weak, ordinary.target(), new QuietListener()).search();

        assertThat(report.answer())
                .isEqualTo(
                        new Irregular(
                                Kind.INJECTOR_BOUND,
                                35,
                                "the target keeps its objectives at 35 visits/s, the most that this injector may be asked for"));
    }

    @Test
    void takesTheWordOfALimiterThatStatesItsQuota() {
        Searches limited = Searches.full(EIGHT_SERVERS.limitedBy(() -> new FixedWindows(2_400, 60)), 1, WIDE);
        TrialRunner target = limited.target();

        CapacityReport report = Searches.run(limited.settings(1), plan -> stating(target.run(plan)));

        assertThat(report.answer())
                .isEqualTo(new Irregular(
                        Kind.LIMITED,
                        40,
                        "a rate limiter lets 40.0 requests/s through, and the target keeps its objectives just below"));
    }

    private static Trial stating(Trial trial) {
        return new Trial(
                trial.plan(),
                trial.runId(),
                trial.seconds(),
                trial.end(),
                trial.worst(),
                trial.faults(),
                Optional.of(new StatedLimit(2_400, Duration.ofSeconds(60))),
                trial.recovered(),
                trial.took());
    }

    /** A limiter at 70/s, which eight servers do not carry within half a second. */
    @Test
    void findsTheCapacityThatLiesBelowALimiter() {
        SimulatedService limited = EIGHT_SERVERS.limitedBy(() -> new FixedWindows(700, 10));

        CapacityReport report = Searches.full(limited, 0.5, WIDE).runOnce(3);

        assertThat(report.answer())
                .isInstanceOfSatisfying(
                        Found.class, it -> assertThat(it.visits().high()).isLessThan(70));
    }

    /** Each second of a trial makes calls a thousandth slower: what two minutes carry, five do not. */
    @Test
    void believesNoShortTrialOnceALongOneFailed() {
        SimulatedService leaking = EIGHT_SERVERS.slowing(seconds -> 1 + seconds / 1_000);

        List<CapacityReport> reports = Searches.full(leaking, 0.5, WIDE).run(10);

        assertThat(reports)
                .allSatisfy(
                        it -> assertThat(it.answer().bounds().low().orElse(0)).isLessThan(61.84 / 1.1));
    }

    @Test
    void isWiderNotWrongWhenTimeRunsOut() {
        SearchSettings settings = ordinary.settings(1);
        SearchSettings hurried = new SearchSettings(
                settings.range(), settings.objectives(), settings.lengths(), settings.leastTime(), settings.seed());

        CapacityReport report = Searches.run(hurried, ordinary.target());

        assertThat(report.took()).isLessThanOrEqualTo(hurried.mostTime());
        assertThat(report.answer().bounds().low().orElse(0)).isLessThan(74.90);
        assertThat(report.answer().bounds().high().orElse(Double.POSITIVE_INFINITY))
                .isGreaterThan(74.90);
    }

    @Test
    void refusesATimeTooShortForAnyAnswer() {
        SearchSettings settings = ordinary.settings(1);
        SearchSettings hasty = new SearchSettings(
                settings.range(), settings.objectives(), settings.lengths(), Duration.ofMinutes(5), 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Searches.run(hasty, ordinary.target()))
                .withMessage("a search from 10 to 150 visits/s needs at least 1040 s, was 300 s");
    }

    @Test
    void keepsWhatWasShownWhenTheTargetDies() {
        TrialRunner target = ordinary.target();

        CapacityReport report = Searches.run(ordinary.settings(1), plan -> goneAt(16, target.run(plan)));

        assertThat(report.answer()).isInstanceOfSatisfying(Open.class, open -> {
            assertThat(open.ending()).isEqualTo(Ending.TARGET_GONE);
            assertThat(open.bounds().low()).isPresent();
            assertThat(open.sentence()).startsWith("the target no longer answered in trial 16 at ");
        });
    }

    private static Trial goneAt(int number, Trial trial) {
        TrialEnd end = trial.plan().number() == number ? TrialEnd.TARGET_GONE : trial.end();
        return new Trial(
                trial.plan(),
                trial.runId(),
                trial.seconds(),
                end,
                trial.worst(),
                trial.faults(),
                trial.limit(),
                trial.recovered(),
                trial.took());
    }
}
