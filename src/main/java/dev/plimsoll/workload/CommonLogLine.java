package dev.plimsoll.workload;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of the common log format, or of the combined one, which has more at its end (Apache and nginx write both). */
final class CommonLogLine {
    private static final Pattern FORM =
            Pattern.compile("(\\S+) \\S+ (\\S+) \\[([^]]+)] \"([A-Z]+) (\\S+)[^\"]*\" \\d{3} .*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private CommonLogLine() {}

    static Optional<AccessEntry> read(String line) {
        Matcher parts = FORM.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(parts.group(3), TIME);
            String client = parts.group(2).equals("-") ? parts.group(1) : parts.group(2);
            long nanos = Math.multiplyExact(time.toEpochSecond(), 1_000_000_000L);
            return Optional.of(new AccessEntry(nanos, client, parts.group(4), parts.group(5)));
        } catch (DateTimeException | ArithmeticException noTime) {
            return Optional.empty();
        }
    }
}
