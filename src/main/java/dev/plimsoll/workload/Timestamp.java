package dev.plimsoll.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** An instant as traces write it, in nanoseconds since an epoch; without a zone it is taken for UTC. */
final class Timestamp {
    /** Ten digits reach the year 2286: what has more is no number of seconds, but of milliseconds, say. */
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,10}(\\.\\d{0,30})?");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .toFormatter(Locale.ROOT);

    private Timestamp() {}

    /** Empty when the text is none, or beyond what nanoseconds can count. */
    static OptionalLong nanosOf(String text) {
        try {
            return OptionalLong.of(
                    SECONDS.matcher(text).matches() ? seconds(text) : dateAndTime(text.replaceFirst(" ", "T")));
        } catch (DateTimeException | ArithmeticException notATimestamp) {
            return OptionalLong.empty();
        }
    }

    private static long seconds(String text) {
        return new BigDecimal(text)
                .movePointRight(9)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long dateAndTime(String text) {
        TemporalAccessor read = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        OffsetDateTime time = read instanceof OffsetDateTime zoned
                ? zoned
                : LocalDateTime.from(read).atOffset(ZoneOffset.UTC);
        return Math.addExact(Math.multiplyExact(time.toEpochSecond(), 1_000_000_000L), time.getNano());
    }
}
