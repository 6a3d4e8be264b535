package dev.plimsoll.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Names a run: its start, its profile and four random characters, so that names sort by time and never clash. */
public final class RunId {
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int SUFFIXES = 36 * 36 * 36 * 36;

    private RunId() {}

    public static String of(Instant start, String profile, RandomGenerator random) {
        String suffix = Integer.toString(random.nextInt(SUFFIXES), 36);
        return START.format(start) + "-" + profile + "-" + "0".repeat(4 - suffix.length()) + suffix;
    }
}
