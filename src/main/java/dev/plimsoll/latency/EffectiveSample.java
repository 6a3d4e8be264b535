package dev.plimsoll.latency;

/**
 * As how many independent calls those of a run tell: a stall that delays ten of them together is one thing that happened,
 * not ten.
 *
 * @param size at most the number of calls; 0 when it is not known
 */
public record EffectiveSample(Standing standing, double size) {
    /** Whether the size can be told at all. */
    public enum Standing {
        KNOWN,
        /** Too few batches to see how calls depend on each other. */
        TOO_SHORT,
        /** What happens in one batch goes on in the next: the run is too short for the memory that the service has. */
        TOO_CORRELATED
    }

    static EffectiveSample unknown(Standing why) {
        return new EffectiveSample(why, 0);
    }

    public boolean isKnown() {
        return standing == Standing.KNOWN;
    }
}
