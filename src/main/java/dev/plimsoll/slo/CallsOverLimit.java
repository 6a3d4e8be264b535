package dev.plimsoll.slo;

import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.EffectiveSample;
import dev.plimsoll.latency.Percentile;
import java.time.Duration;
import java.util.Optional;

/** The calls that took longer than a limit: there can certainly be too many of them where no percentile can be told. */
record CallsOverLimit(Distribution response, Percentile percentile, Limit limit) {
    boolean areTooMany() {
        return areFarTooMany() || interval().filter(it -> it.low() > allowed()).isPresent();
    }

    boolean areFewEnough() {
        return interval().filter(it -> it.high() <= allowed()).isPresent();
    }

    /**
     * More than may be over the limit are even far over it: then the run itself has missed it, however its calls depend on
     * each other.
     */
    private boolean areFarTooMany() {
        Duration far = far();
        long over = far.compareTo(Distribution.LONGEST) > 0 ? 0 : response.countOver(far);
        return over > 0 && ShareInterval.of(over, response.count()).low() > allowed();
    }

    /**
     * The tail of a queue at work falls exponentially: beyond twice a percentile lies the square of what lies beyond it, 1 %
     * of 1 %. A median leaves half, and only beyond four times as much lies so little.
     */
    private int multiple() {
        return percentile.quantile() > 0.9 ? 2 : 4;
    }

    private Duration far() {
        return Limit.time(limit.times(multiple()));
    }

    /** Empty when calls depend on each other for too long. */
    private Optional<Interval> interval() {
        boolean told = response.sample(percentile).standing() != EffectiveSample.Standing.TOO_CORRELATED;
        return told && response.count() > 0
                ? ShareInterval.of(share(), response.sampleOver(limit.time()))
                : Optional.empty();
    }

    private double share() {
        return (double) response.countOver(limit.time()) / response.count();
    }

    private double allowed() {
        return 1 - percentile.quantile();
    }

    String sentence() {
        boolean far = areFarTooMany();
        Duration time = far ? far() : limit.time();
        return Figures.count(response.countOver(time)) + " of " + Figures.count(response.count())
                + " calls took longer than " + Figures.of(time) + (far ? " (" + times() + " the limit)" : "")
                + "; at most " + Figures.share(allowed()) + " may";
    }

    private String times() {
        return multiple() == 2 ? "twice" : multiple() + " times";
    }
}
