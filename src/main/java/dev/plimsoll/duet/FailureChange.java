package dev.plimsoll.duet;

import java.util.Optional;

/**
 * The share of calls that failed at a and at b, of all operations.
 *
 * @param change of that share, in points: 0.01 is one call of a hundred more; empty with too few calls
 */
public record FailureChange(double a, double b, Optional<Change> change, Standing standing) {}
