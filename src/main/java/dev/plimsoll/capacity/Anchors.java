package dev.plimsoll.capacity;

import java.util.stream.DoubleStream;

/** Between which loads to search: the bounds, and where one is missing, the load at which it is presumed. */
record Anchors(SearchArea area, Bracketing bracketing) {
    /** From a load that is no bound to where one is looked for beyond. */
    private static final double STRIDE = Math.pow(2, 0.25);

    double low(Evidence evidence) {
        Bounds bounds = evidence.bounds();
        return bounds.low().orElseGet(() -> {
            double least = tried(evidence, bounds).min().orElse(Double.POSITIVE_INFINITY);
            double passed = bracketing.passed(evidence);
            return passed < least ? passed : area.atLeastFloor(least / STRIDE);
        });
    }

    double high(Evidence evidence) {
        Bounds bounds = evidence.bounds();
        return bounds.high().orElseGet(() -> {
            double greatest = tried(evidence, bounds).max().orElse(0);
            double failed = bracketing.failed(evidence);
            return failed > greatest ? failed : area.atMostTop(greatest * STRIDE);
        });
    }

    private static DoubleStream tried(Evidence evidence, Bounds bounds) {
        return DoubleStream.concat(
                evidence.loads().stream().mapToDouble(LoadEvidence::load),
                DoubleStream.concat(bounds.low().stream(), bounds.high().stream()));
    }
}
