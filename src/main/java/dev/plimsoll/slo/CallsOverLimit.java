package dev.plimsoll.slo;

import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.EffectiveSample;
import dev.plimsoll.latency.Percentile;
import java.time.Duration;
import java.util.Optional;

/** The calls that took longer than a limit: there can certainly be too many of them where no percentile can be told. */
record CallsOverLimit(Distribution response, Percentile percentile, Limit limit) {
    boolean areTooMany() {
        return areFlagrantlyTooMany()
                || interval().filter(it -> it.low() > allowed()).isPresent();
    }

    /**
     * None is over the limit, of enough calls to prove it, in a run that is too short to show how they depend on each
     * other: with nothing counted there is nothing that could come in clusters.
     */
    boolean areNoneOfEnough() {
        return response.sample(percentile).standing() == EffectiveSample.Standing.TOO_SHORT
                && response.count() > 0
                && response.countOver(limit.time()) == 0
                && ShareInterval.of(0, response.count()).high() <= allowed();
    }

    /** More than may be over the limit are even over four times the limit. */
    private boolean areFlagrantlyTooMany() {
        Duration fourfold = Limit.time(limit.fourfold());
        long over = fourfold.compareTo(Distribution.LONGEST) > 0 ? 0 : response.countOver(fourfold);
        return over > 0 && ShareInterval.of(over, response.count()).low() > allowed();
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
        boolean flagrant = areFlagrantlyTooMany();
        Duration time = flagrant ? Limit.time(limit.fourfold()) : limit.time();
        return Figures.count(response.countOver(time)) + " of " + Figures.count(response.count())
                + " calls took longer than " + Figures.of(time) + (flagrant ? ", four times the limit" : "") + ", "
                + Figures.share(allowed()) + " may";
    }
}
