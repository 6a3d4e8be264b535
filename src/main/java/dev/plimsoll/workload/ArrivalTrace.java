package dev.plimsoll.workload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The arrival times of a real service, from a CSV file whose first column is a timestamp: ISO date and time (a blank or
 * a T between, with or without a zone), or seconds since an epoch. The first arrival is the start; a header line is
 * skipped.
 */
public final class ArrivalTrace {
    private record Line(int number, String firstColumn) {
        static Line of(int number, String text) {
            int comma = text.indexOf(',');
            String column = comma < 0 ? text : text.substring(0, comma);
            return new Line(number, column.replace("\"", "").strip());
        }

        boolean isHeader() {
            return firstColumn.isEmpty() || "-0123456789".indexOf(firstColumn.charAt(0)) < 0;
        }
    }

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
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("speed must be a positive number, was " + speed);
        }
        long end = until.toNanos();
        long[] instants = instants();
        return ArrivalSchedule.of(LongStream.of(instants)
                .map(at -> Math.round((at - instants[0]) / speed))
                .takeWhile(at -> at < end)
                .toArray());
    }

    private long[] instants() {
        List<Line> lines = lines();
        int header = lines.isEmpty() || !lines.get(0).isHeader() ? 0 : 1;
        long[] instants = lines.stream().skip(header).mapToLong(this::instant).toArray();
        if (instants.length == 0) {
            throw new IllegalArgumentException(file + ": expected at least one line that starts with a timestamp");
        }
        for (int i = 1; i < instants.length; i++) {
            if (instants[i] < instants[i - 1]) {
                throw at(lines.get(i + header), "expected a timestamp not before the line above");
            }
        }
        return instants;
    }

    private long instant(Line line) {
        return Timestamp.nanosOf(line.firstColumn())
                .orElseThrow(() -> at(line, "expected a timestamp first, was '" + line.firstColumn() + "'"));
    }

    private IllegalArgumentException at(Line line, String problem) {
        return new IllegalArgumentException(file + " line " + line.number() + ": " + problem);
    }

    /** Those that are not blank, with the numbers that an editor shows. */
    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : TextFile.lines(file)) {
            number++;
            if (!text.isBlank()) {
                lines.add(Line.of(number, text));
            }
        }
        return lines;
    }
}
