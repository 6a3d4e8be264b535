package dev.plimsoll.baseline;

/**
 * By how much the last three nights, tonight among them, differ from those before.
 *
 * @param change of the values, as J. L. Hodges and E. L. Lehmann estimate it: 0.05 is 5 % more
 * @param low with high, an interval of at least 95 % confidence; infinite where there are too few nights for one
 * @param p chance that nights without a change look so much worse (one-sided Mann-Whitney, exact)
 */
public record RecentShift(double change, double low, double high, double p) {}
