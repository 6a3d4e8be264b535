package dev.plimsoll.baseline;

import dev.plimsoll.baseline.MetricVerdict.Role;
import dev.plimsoll.baseline.Remeasured.Agreement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One metric of tonight beside its earlier nights. */
final class MetricCase {
    private static final double CREEPING = 0.001;

    private final Role role;
    private final Optional<Double> value;
    private final MetricHistory history;
    private final Baseline baseline;
    private final Optional<PredictionInterval> prediction;
    private final Optional<RankShift> shift;

    MetricCase(Role role, Optional<Double> value, MetricHistory history) {
        this.role = role;
        this.value = value;
        this.history = history;
        this.baseline = Baseline.of(history);
        this.prediction = baseline.prediction();
        this.shift = value.flatMap(it -> baseline.shift(score(it)));
    }

    Metric metric() {
        return history.metric();
    }

    Role role() {
        return role;
    }

    private double score(double measured) {
        return metric().measure().direction().score(measured);
    }

    boolean looksWorse() {
        return value.filter(this::wouldBeWorse).isPresent();
    }

    boolean wouldBeWorse(double measured) {
        return prediction.filter(it -> it.isWorse(score(measured))).isPresent();
    }

    MetricVerdict judge(Agreement agreement) {
        Signal signal = signal(agreement);
        Optional<Expectation> expected = prediction.map(it -> Expectation.of(it, metric(), baseline.since()));
        Optional<RecentShift> recent = shift.map(it -> RecentShift.of(it, metric()));
        SeriesWarnings warnings = new SeriesWarnings(metric(), baseline.autocorrelation());
        return new MetricVerdict(
                metric(),
                role,
                signal,
                value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                expected,
                p(),
                recent,
                expected.map(warnings::of).orElse(List.of()),
                new SignalSentence(metric(), value, expected, recent).of(signal));
    }

    private OptionalDouble p() {
        Optional<Double> p =
                prediction.filter(it -> !it.isLearning()).flatMap(it -> value.map(measured -> it.p(score(measured))));
        return p.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private Signal signal(Agreement agreement) {
        if (value.isEmpty()) {
            return Signal.MISSING;
        }
        boolean learning = prediction.isEmpty() || prediction.get().isLearning();
        if (looksWorse() && agreement == Agreement.ALL_AGREE) {
            return learning ? Signal.TRIPWIRE : Signal.STEP;
        }
        if (shift.filter(it -> isCertain(it.pGreater()) && isLarge(it.shift())).isPresent()) {
            return Signal.CREEP;
        }
        if (looksWorse() && agreement == Agreement.OPEN) {
            return Signal.SUSPECT;
        }
        if (learning) {
            return Signal.LEARNING;
        }
        return looksWorse() ? Signal.CLEARED : looksBetter() ? Signal.IMPROVED : Signal.STEADY;
    }

    private boolean looksBetter() {
        boolean tonight =
                value.filter(it -> prediction.get().isBetter(score(it))).isPresent();
        return tonight
                || shift.filter(it -> isCertain(it.pLess()) && isLarge(-it.shift()))
                        .isPresent();
    }

    private static boolean isCertain(double p) {
        return p < CREEPING;
    }

    private boolean isLarge(double change) {
        return change >= Math.log(metric().measure().smallestRatio());
    }
}
