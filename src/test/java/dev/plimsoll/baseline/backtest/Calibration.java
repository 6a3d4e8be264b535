package dev.plimsoll.baseline.backtest;

import dev.plimsoll.testing.SyntheticNights;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * What a rule makes of seeded noise of one kind.
 *
 * @param noise the kind, for people
 */
public record Calibration(String noise, String rule, FalseAlarms alarms, Catches tenPercent, Catches twentyPercent) {
    private static final int NIGHTS = 133;
    private static final int STEPS = 4;

    /**
     * Series whose runs spread evenly between two bounds, from one to the next.
     *
     * @param correlation of one night's level with that of the night before
     */
    public record Noise(double least, double most, double correlation, int series) {
        public Calibration judgedBy(NightRule rule) {
            return LongStream.range(0, series)
                    .parallel()
                    .mapToObj(it -> one(new Replay(rule), rule.name(), it))
                    .reduce(Calibration::plus)
                    .orElseThrow();
        }

        private Calibration one(Replay replay, String rule, long number) {
            double spread = least + (most - least) * (number + 0.5) / series;
            RecordedSeries nights = new SyntheticNights(spread, correlation).series(NIGHTS, number);
            return new Calibration(
                    name(),
                    rule,
                    replay.falseAlarms(nights),
                    replay.catches(nights, new InjectedSteps(1.1, STEPS, number)),
                    replay.catches(nights, new InjectedSteps(1.2, STEPS, number)));
        }

        private String name() {
            String independence = correlation == 0 ? "independent" : "autocorrelation " + correlation;
            return String.format(Locale.ROOT, "spread %.0f to %.0f %%, %s", 100 * least, 100 * most, independence);
        }
    }

    public static NightRule gate() {
        return new GateRule();
    }

    public static NightRule previousNight() {
        return new PreviousNightRule();
    }

    Calibration plus(Calibration other) {
        return new Calibration(
                noise,
                rule,
                alarms.plus(other.alarms),
                tenPercent.plus(other.tenPercent),
                twentyPercent.plus(other.twentyPercent));
    }

    public static String header() {
        return String.format(
                Locale.ROOT,
                "%-42s%-30s%16s%16s%24s%24s",
                "noise",
                "rule",
                "false alarms",
                "per 100 nights",
                "+10 % in 1/3/7 nights",
                "+20 % in 1/3/7 nights");
    }

    public String row() {
        return String.format(
                Locale.ROOT,
                "%-42s%-30s%16s%16.3f%24s%24s",
                noise,
                rule,
                alarms.alarms().size() + " of " + alarms.judged(),
                alarms.perHundredNights(),
                shares(tenPercent),
                shares(twentyPercent));
    }

    private static String shares(Catches catches) {
        return String.format(
                Locale.ROOT,
                "%.2f / %.2f / %.2f",
                catches.share(catches.withinOne()),
                catches.share(catches.withinThree()),
                catches.share(catches.withinSeven()));
    }
}
