package dev.plimsoll.latency;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Writes {@code latency.hlog} while a run goes on: an HdrHistogram interval log, one line for each interval and series,
 * tagged {@code operation|outcome|clock}, that the usual tools read.
 */
public final class HistogramLog implements AutoCloseable {
    /** In the directory of a run. */
    public static final String FILE_NAME = "latency.hlog";

    private static final double NANOS_PER_MILLI = 1_000_000;

    private final Path file;
    private final Instant start;
    private final PrintStream out;
    private final HistogramLogWriter writer;

    private HistogramLog(Path file, Instant start, PrintStream out) {
        this.file = file;
        this.start = start;
        this.out = out;
        this.writer = new HistogramLogWriter(out);
    }

    /** Starts a log; a file that is there already is written over. */
    public static HistogramLog open(Path file, Instant start) throws IOException {
        PrintStream out =
                new PrintStream(new BufferedOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8);
        HistogramLog log = new HistogramLog(file, start, out);
        log.writeHead();
        return log;
    }

    private void writeHead() throws IOException {
        writer.outputComment("[Response and service times of a load run, in nanoseconds up to 120 s;"
                + " 120 s stands for all that took longer]");
        writer.outputComment("[Interval_Max is in milliseconds: maxValueUnitRatio is 1000000]");
        writer.outputComment("[Tag: operation|outcome|clock]");
        writer.outputLogFormatVersion();
        writer.outputBaseTime(start.toEpochMilli());
        writer.outputStartTime(start.toEpochMilli());
        writer.outputLegend();
        flush();
    }

    /** Appends an interval and hands it to the operating system, so that a killed run keeps it. */
    public void append(IntervalHistograms interval) throws IOException {
        double from = secondsIn(interval.start());
        double to = secondsIn(interval.end());
        interval.histograms().forEach((series, histogram) -> {
            histogram.setTag(series.tag());
            writer.outputIntervalHistogram(from, to, histogram, NANOS_PER_MILLI);
        });
        flush();
    }

    private double secondsIn(Instant instant) {
        return Duration.between(start, instant).toMillis() / 1000.0;
    }

    /** A print stream keeps silent about a full disk unless asked. */
    private void flush() throws IOException {
        if (out.checkError()) {
            throw new IOException("cannot write " + file);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        writer.close();
    }
}
