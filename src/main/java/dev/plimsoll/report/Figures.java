package dev.plimsoll.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them: three significant digits and the unit that suits them. */
public final class Figures {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final BigDecimal SECONDS_UNTIL_MINUTES = BigDecimal.valueOf(120);

    private Figures() {}

    /** Such as {@code 850 µs}, {@code 12.3 ms}, {@code 1.25 s}, {@code 2 min 5 s}. */
    public static String time(Duration time) {
        return seconds(BigDecimal.valueOf(time.toNanos(), 9));
    }

    /** As {@link #time(Duration)}, of a number of seconds. */
    public static String seconds(double seconds) {
        return Double.isFinite(seconds) ? seconds(BigDecimal.valueOf(seconds)) : String.valueOf(seconds);
    }

    private static String seconds(BigDecimal exact) {
        if (exact.abs().compareTo(SECONDS_UNTIL_MINUTES) >= 0) {
            return minutes(exact.setScale(0, RoundingMode.HALF_UP).longValue());
        }
        BigDecimal seconds = exact.round(THREE_DIGITS);
        if (seconds.signum() == 0) {
            return "0 ms";
        }
        if (seconds.abs().compareTo(BigDecimal.ONE) >= 0) {
            return plain(seconds) + " s";
        }
        BigDecimal millis = seconds.movePointRight(3);
        return millis.abs().compareTo(BigDecimal.ONE) >= 0
                ? plain(millis) + " ms"
                : plain(millis.movePointRight(3)) + " µs";
    }

    private static String minutes(long seconds) {
        if (seconds >= 7200) {
            return seconds / 3600 + " h" + rest(seconds % 3600 / 60, "min");
        }
        return seconds / 60 + " min" + rest(seconds % 60, "s");
    }

    private static String rest(long count, String unit) {
        return count == 0 ? "" : " " + count + " " + unit;
    }

    /** A share from 0 to 1 in percent; never rounded up to a clean 100 %, nor down to a clean 0 %. */
    public static String share(double share) {
        if (!Double.isFinite(share)) {
            return String.valueOf(share);
        }
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
        BigDecimal rounded = percent.abs().compareTo(BigDecimal.TEN) >= 0
                ? percent.setScale(2, RoundingMode.HALF_UP)
                : percent.round(THREE_DIGITS);
        if (share < 1 && rounded.compareTo(BigDecimal.valueOf(100)) >= 0) {
            return "> 99.99 %";
        }
        return plain(rounded) + " %";
    }

    /** Whole, with its thousands set apart. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Three significant digits, or whole when it is larger than that. */
    public static String number(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        return Math.abs(number) >= 1000
                ? count(Math.round(number))
                : plain(BigDecimal.valueOf(number).round(THREE_DIGITS));
    }

    /** Bytes in the binary unit that suits them. */
    public static String bytes(long bytes) {
        long mebibytes = bytes >> 20;
        return mebibytes >= 10_240 ? (mebibytes >> 10) + " GiB" : mebibytes + " MiB";
    }

    /** A moment of the run, in minutes and seconds from the start of its measured phase. */
    public static String moment(int second) {
        int distance = Math.abs(second);
        String sign = second < 0 ? "−" : "";
        return distance >= 3600
                ? String.format(Locale.ROOT, "%s%d:%02d:%02d", sign, distance / 3600, distance / 60 % 60, distance % 60)
                : String.format(Locale.ROOT, "%s%d:%02d", sign, distance / 60, distance % 60);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
