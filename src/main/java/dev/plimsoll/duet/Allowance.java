package dev.plimsoll.duet;

import dev.plimsoll.latency.Percentile;
import java.util.EnumSet;
import java.util.Set;

/**
 * How much worse b may be.
 *
 * @param slower share by which a percentile of b's response times may be longer, such as 0.05
 * @param failing by how much the share of b's calls that fail may be greater
 * @param gate the percentiles at which every operation must be known not to be slower; the others may stay open
 */
public record Allowance(double slower, double failing, Set<Percentile> gate) {
    public Allowance {
        if (!(slower >= 0) || !(failing >= 0)) {
            throw new IllegalArgumentException(
                    "an allowance must be a share from 0 up, was " + slower + " and " + failing);
        }
        gate = Set.copyOf(EnumSet.copyOf(gate));
    }
}
