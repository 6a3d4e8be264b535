package dev.plimsoll.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The arrival times of a real service, from a CSV file whose first column is a timestamp: ISO date and time (a blank or
 * a T between, with or without a zone), or seconds since an epoch. The first arrival is the start; a header line is
 * skipped.
 */
public final class ArrivalTrace {
    private final Path file;

    public ArrivalTrace(Path file) {
        this.file = file;
    }

    /**
     * The arrivals of the first part of the trace.
     *
     * @param speed 2 plays it twice as fast
     * @param until how much of the run's time to fill
     * @throws IllegalArgumentException naming the file and the line that cannot be used
     */
    public ArrivalSchedule read(double speed, Duration until) {
        long end = until.toNanos();
        long[] instants = instants();
        return ArrivalSchedule.of(LongStream.of(instants)
                .map(at -> Math.round((at - instants[0]) / speed))
                .takeWhile(at -> at < end)
                .toArray());
    }

    private long[] instants() {
        List<String> lines = lines();
        int header = lines.isEmpty() || isTimestamp(lines.get(0)) ? 0 : 1;
        long[] instants = new long[lines.size() - header];
        for (int i = 0; i < instants.length; i++) {
            instants[i] = instant(lines.get(i + header), i + header + 1);
            if (i > 0 && instants[i] < instants[i - 1]) {
                throw new IllegalArgumentException(
                        file + " line " + (i + header + 1) + ": expected a timestamp not before the line above");
            }
        }
        if (instants.length == 0) {
            throw new IllegalArgumentException(file + ": expected at least one line that starts with a timestamp");
        }
        return instants;
    }

    private List<String> lines() {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank())
                    .map(ArrivalTrace::firstColumn)
                    .toList();
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException(file + ": no such file", missing);
        } catch (UncheckedIOException unreadable) {
            String why = unreadable.getCause() instanceof MalformedInputException
                    ? "expected text in UTF-8"
                    : "cannot be read";
            throw new IllegalArgumentException(file + ": " + why, unreadable);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + ": cannot be read", unreadable);
        }
    }

    private static String firstColumn(String line) {
        int comma = line.indexOf(',');
        return (comma < 0 ? line : line.substring(0, comma)).strip().replace("\"", "");
    }

    private static boolean isTimestamp(String text) {
        try {
            parse(text);
            return true;
        } catch (DateTimeParseException | NumberFormatException header) {
            return false;
        }
    }

    private long instant(String text, int line) {
        try {
            return parse(text);
        } catch (DateTimeParseException | NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    file + " line " + line + ": expected a timestamp first, was '" + text + "'", wrong);
        }
    }

    private static long parse(String text) {
        if (text.indexOf(':') < 0) {
            return Math.round(Double.parseDouble(text) * 1e9);
        }
        String iso = text.replace(' ', 'T');
        OffsetDateTime time = iso.endsWith("Z") || iso.lastIndexOf('+') > 0
                ? OffsetDateTime.parse(iso, DateTimeFormatter.ISO_DATE_TIME)
                : LocalDateTime.parse(iso, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                        .atOffset(ZoneOffset.UTC);
        return Math.addExact(Math.multiplyExact(time.toEpochSecond(), 1_000_000_000L), time.getNano());
    }
}
