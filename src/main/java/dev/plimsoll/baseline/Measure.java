package dev.plimsoll.baseline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is told of an operation in one number, and from which ratio on a change of it matters. */
public enum Measure {
    /** Seconds of response time. */
    P50(Direction.LOWER_IS_BETTER, 1.05),
    P95(Direction.LOWER_IS_BETTER, 1.05),
    P99(Direction.LOWER_IS_BETTER, 1.05),
    MEAN(Direction.LOWER_IS_BETTER, 1.05),
    /** Completed calls per second. */
    THROUGHPUT(Direction.HIGHER_IS_BETTER, 1.05),
    /**
     * Failed calls for each that did not fail, half a call added to either so that none failed is a number too (J. B. S.
     * Haldane, Annals of Human Genetics 20, 1956). The first failed call after none triples them: only four times as many
     * are a change.
     */
    ERROR_ODDS(Direction.LOWER_IS_BETTER, 4);

    private final Direction direction;
    private final double smallestRatio;

    Measure(Direction direction, double smallestRatio) {
        this.direction = direction;
        this.smallestRatio = smallestRatio;
    }

    /** {@code p50 p95 p99 mean throughput error_odds}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Direction direction() {
        return direction;
    }

    /** Smaller changes are never called a regression, however certain: 1.05 is 5 %. */
    double smallestRatio() {
        return smallestRatio;
    }

    public static Optional<Measure> labelled(String label) {
        return Arrays.stream(values()).filter(it -> it.label().equals(label)).findFirst();
    }
}
