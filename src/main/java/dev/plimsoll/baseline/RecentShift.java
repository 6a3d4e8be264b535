package dev.plimsoll.baseline;

/**
 * By how much the last three nights, tonight among them, differ from those before.
 *
 * @param change of the values, as J. L. Hodges and E. L. Lehmann estimate it: 0.05 is 5 % more
 * @param low with high, an interval of at least 95 % confidence; infinite where there are too few nights for one
 * @param p chance that nights without a change look so much worse (one-sided Mann-Whitney, exact)
 */
public record RecentShift(double change, double low, double high, double p) {
    static RecentShift of(RankShift shift, Metric metric) {
        Direction direction = metric.measure().direction();
        double one = direction.value(shift.low()) - 1;
        double other = direction.value(shift.high()) - 1;
        return new RecentShift(
                direction.value(shift.shift()) - 1, Math.min(one, other), Math.max(one, other), shift.pGreater());
    }
}
