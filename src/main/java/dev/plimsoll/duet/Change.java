package dev.plimsoll.duet;

import dev.plimsoll.latency.PairedEstimate;
import java.util.Locale;
import java.util.OptionalLong;

/** By how much b differs from a, with the interval that holds the true difference; 0.05 is 5 % more. */
public record Change(double value, double low, double high) {
    /** Nobody waits that long. */
    private static final int MOST_TIMES = 50;

    /** Of the logarithm of a ratio. */
    static Change ofLogRatio(PairedEstimate estimate, double confidence) {
        return new Change(
                Math.expm1(estimate.value()),
                Math.expm1(estimate.low(confidence)),
                Math.expm1(estimate.high(confidence)));
    }

    static Change ofDifference(PairedEstimate estimate, double confidence) {
        return new Change(estimate.value(), estimate.low(confidence), estimate.high(confidence));
    }

    /** As many times as long the duet should be to tell on which side of what is allowed the change lies. */
    OptionalLong timesAsLong(double allowed) {
        double reach = value < allowed ? high - value : value - low;
        double times = Math.ceil(Math.pow(reach / (allowed - value), 2));
        return times > 1 && times <= MOST_TIMES ? OptionalLong.of((long) times) : OptionalLong.empty();
    }

    /** {@code +18.2 %}. */
    public String inWords() {
        return signed(value) + " %";
    }

    /** {@code +12.1 to +24.6 %}. */
    public String range() {
        return signed(low) + " to " + signed(high) + " %";
    }

    private static String signed(double share) {
        String text = String.format(Locale.ROOT, "%+.1f", 100 * share);
        return text.equals("-0.0") || text.equals("+0.0") ? "0.0" : text.replace('-', '−');
    }
}
