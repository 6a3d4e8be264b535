package dev.plimsoll.workload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a user reads and thinks between two turns: lognormal seconds within bounds, then scaled. */
public record ThinkTime(double mu, double sigma, Duration min, Duration max, double scale) {
    public ThinkTime {
        if (!(scale >= 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("time scale must be a number from 0 up, was " + scale);
        }
        new LogNormal(mu, sigma, min.toNanos(), max.toNanos());
    }

    public Duration sample(RandomGenerator random) {
        double seconds = new LogNormal(mu, sigma, min.toNanos() / 1e9, max.toNanos() / 1e9).sample(random);
        return Duration.ofNanos(Math.round(seconds * scale * 1e9));
    }
}
