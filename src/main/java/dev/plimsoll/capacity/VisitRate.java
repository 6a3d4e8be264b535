package dev.plimsoll.capacity;

import java.math.BigDecimal;
import java.math.MathContext;

/** A load as a person reads it: {@code 61.84 visits/s}. */
final class VisitRate {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private VisitRate() {}

    static String text(double perSecond) {
        return number(perSecond) + " visits/s";
    }

    /** {@code 10 to 150 visits/s}. */
    static String text(RateRange range) {
        return number(range.low()) + " to " + text(range.high());
    }

    private static String number(double perSecond) {
        return new BigDecimal(perSecond).round(FOUR_DIGITS).stripTrailingZeros().toPlainString();
    }
}
