package dev.plimsoll.report.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants in the words of somebody who asks how long ago that was; UTC. */
record Moments(Instant now) {
    private static final DateTimeFormatter CLOCK = format("HH:mm:ss");
    private static final DateTimeFormatter DAY_AND_CLOCK = format("d MMM, HH:mm:ss");
    private static final DateTimeFormatter QUARTER = format("HH:mm");

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** Such as {@code 09:12:30}, or {@code 13 Mar, 09:12:30} of another day. */
    String clock(Instant instant) {
        boolean today = instant.truncatedTo(ChronoUnit.DAYS).equals(now.truncatedTo(ChronoUnit.DAYS));
        return (today ? CLOCK : DAY_AND_CLOCK).format(instant);
    }

    String quarter(Instant instant) {
        return QUARTER.format(instant);
    }

    String ago(Instant instant) {
        return instant.isBefore(now) ? span(Duration.between(instant, now)) + " ago" : "just now";
    }

    String until(Instant instant) {
        return instant.isAfter(now) ? "in " + span(Duration.between(now, instant)) : "now";
    }

    /** In the two largest units, such as {@code 42 s}, {@code 12 min}, {@code 3 h 5 min}, {@code 2 d 4 h}. */
    static String span(Duration time) {
        if (time.toSeconds() < 60) {
            return time.toSeconds() + " s";
        }
        if (time.toMinutes() < 60) {
            return time.toMinutes() + " min";
        }
        if (time.toHours() < 48) {
            return time.toHours() + " h" + rest(time.toMinutesPart(), "min");
        }
        return time.toDays() + " d" + rest(time.toHoursPart(), "h");
    }

    private static String rest(int count, String unit) {
        return count == 0 ? "" : " " + count + " " + unit;
    }
}
