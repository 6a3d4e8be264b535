package dev.plimsoll.capacity;

import java.util.stream.DoubleStream;

/** Between which loads to search: the bounds, and where one is missing, the load at which it is presumed. */
record Anchors(SearchArea area, Bracketing bracketing) {
    /** From a load that is no bound to where one is looked for beyond. */
    private static final double STRIDE = Math.sqrt(2);

    double low(Evidence evidence) {
        return evidence.bounds()
                .low()
                .orElseGet(() -> isRefuted(evidence)
                        ? area.atLeastFloor(tried(evidence).min().orElseThrow() / STRIDE)
                        : bracketing.passed(evidence));
    }

    double high(Evidence evidence) {
        return evidence.bounds().high().orElseGet(() -> {
            double greatest = tried(evidence).max().orElse(0);
            double failed = bracketing.failed(evidence);
            return failed > greatest ? failed : area.atMostTop(greatest * STRIDE);
        });
    }

    /** True when a load that passed while bracketing did not prove a lower bound. */
    boolean isRefuted(Evidence evidence) {
        return tried(evidence).min().orElse(Double.POSITIVE_INFINITY) <= bracketing.passed(evidence);
    }

    private static DoubleStream tried(Evidence evidence) {
        Bounds bounds = evidence.bounds();
        return DoubleStream.concat(
                evidence.loads().stream().mapToDouble(LoadEvidence::load),
                DoubleStream.concat(bounds.low().stream(), bounds.high().stream()));
    }
}
