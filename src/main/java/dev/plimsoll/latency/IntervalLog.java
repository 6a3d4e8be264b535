package dev.plimsoll.latency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/**
 * Reads a {@code latency.hlog} back, one interval after the other, so that a day takes no more room than a second. Of a
 * run that was killed, the line it was writing is missing.
 */
public final class IntervalLog implements AutoCloseable {
    private final Path file;
    private final HistogramLogReader reader;
    private Optional<Histogram> ahead;

    private IntervalLog(Path file) throws IOException {
        this.file = file;
        this.reader = new HistogramLogReader(Files.newInputStream(file));
        this.ahead = line();
    }

    /**
     * Opens a log at its first interval.
     *
     * @throws IOException when there is none to read
     */
    public static IntervalLog open(Path file) throws IOException {
        return new IntervalLog(file);
    }

    /**
     * The interval that follows; empty at the end. One without calls is not in the log.
     *
     * @throws IOException when a histogram is about no series that we know
     */
    public Optional<IntervalHistograms> next() throws IOException {
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        Histogram first = ahead.get();
        Map<Series, Histogram> histograms = new LinkedHashMap<>();
        while (ahead.isPresent() && ahead.get().getStartTimeStamp() == first.getStartTimeStamp()) {
            Series series = seriesOf(ahead.get());
            if (histograms.putIfAbsent(series, ahead.get()) != null) {
                break; // That is the next interval: two may begin in the same millisecond.
            }
            ahead = line();
        }
        return Optional.of(new IntervalHistograms(
                Instant.ofEpochMilli(first.getStartTimeStamp()),
                Instant.ofEpochMilli(first.getEndTimeStamp()),
                histograms));
    }

    private Optional<Histogram> line() {
        try {
            return reader.hasNext() && reader.nextIntervalHistogram() instanceof Histogram histogram
                    ? Optional.of(histogram)
                    : Optional.empty();
        } catch (NoSuchElementException halfLine) {
            // That line is lost with the run; all before it counts.
            return Optional.empty();
        }
    }

    private Series seriesOf(Histogram histogram) throws IOException {
        String tag = Optional.ofNullable(histogram.getTag()).orElse("");
        return Series.tagged(tag)
                .orElseThrow(() -> new IOException(
                        file + ": expected tags such as smart_chat|success|response, was '" + tag + "'"));
    }

    @Override
    public void close() {
        reader.close();
    }
}
