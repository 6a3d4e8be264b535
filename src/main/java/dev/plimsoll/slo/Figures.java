package dev.plimsoll.slo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Numbers with their units, as a person reads them: {@code 149 ms}, {@code 1.99 s}, {@code 0.42 %}, {@code 1,900}. */
public final class Figures {
    private static final int DIGITS = 3;

    private Figures() {}

    /** Three digits, in the unit that suits: {@code 850 µs}, {@code 12.3 ms}, {@code 3.05 s}. */
    public static String of(Duration time) {
        return precisely(time, DIGITS);
    }

    static String precisely(Duration time, int digits) {
        BigDecimal nanos = rounded(time, digits);
        Unit unit = Unit.of(nanos);
        return unit.number(nanos) + " " + unit.label;
    }

    /** {@code 3.05 to 3.40 s}; both units are said where they differ. */
    public static String range(Duration low, Duration high) {
        BigDecimal from = rounded(low, DIGITS);
        Unit unit = Unit.of(from);
        boolean oneUnit = unit == Unit.of(rounded(high, DIGITS));
        return (oneUnit ? unit.number(from) : of(low)) + " to " + of(high);
    }

    /** A share from 0 to 1 in per cent: {@code 0.42 %}, {@code 12.3 %}. */
    public static String share(double share) {
        return percent(share) + " %";
    }

    /** {@code 0.60 to 2.31 %}. */
    public static String shares(double low, double high) {
        return percent(low) + " to " + share(high);
    }

    /** {@code 1,900}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 60.0 requests/s}. */
    public static String requestsPerSecond(double rate) {
        return String.format(Locale.ROOT, "%,.1f requests/s", rate);
    }

    private static String percent(double share) {
        if (share == 0 || share == 1) {
            return share == 0 ? "0" : "100";
        }
        BigDecimal percent = BigDecimal.valueOf(100 * share);
        BigDecimal rounded = percent.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        if (rounded.compareTo(BigDecimal.TEN) >= 0) {
            return rounded.setScale(1, RoundingMode.HALF_UP).toPlainString();
        }
        boolean tiny = rounded.compareTo(new BigDecimal("0.1")) < 0;
        return tiny
                ? percent.round(new MathContext(2, RoundingMode.HALF_UP)).toPlainString()
                : rounded.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal rounded(Duration time, int digits) {
        return BigDecimal.valueOf(time.toNanos()).round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    private enum Unit {
        NANOS("ns", 0),
        MICROS("µs", 3),
        MILLIS("ms", 6),
        SECONDS("s", 9);

        private final String label;
        private final int power;

        Unit(String label, int power) {
            this.label = label;
            this.power = power;
        }

        static Unit of(BigDecimal nanos) {
            Unit suits = nanos.signum() == 0 ? SECONDS : NANOS;
            for (Unit unit : values()) {
                suits = nanos.compareTo(BigDecimal.ONE.scaleByPowerOfTen(unit.power)) >= 0 ? unit : suits;
            }
            return suits;
        }

        String number(BigDecimal nanos) {
            return nanos.signum() == 0 ? "0" : nanos.movePointLeft(power).toPlainString();
        }
    }
}
