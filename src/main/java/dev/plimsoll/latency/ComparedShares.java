package dev.plimsoll.latency;

import java.util.Optional;

/**
 * A share of calls in two runs that went on together, from 0 to 1.
 *
 * @param difference the other's less the one's; empty with too few calls
 */
public record ComparedShares(double one, double other, Optional<PairedEstimate> difference) {}
