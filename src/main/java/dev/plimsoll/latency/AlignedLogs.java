package dev.plimsoll.latency;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The logs of injectors that loaded one target together, read as one: intervals whose middles lie in the same second of
 * the clock are one interval, since what the service did in it befell the calls of all injectors.
 */
public final class AlignedLogs implements AutoCloseable {
    private static final class Head {
        private final IntervalLog log;
        private Optional<IntervalHistograms> next;

        Head(IntervalLog log) throws IOException {
            this.log = log;
            this.next = log.next();
        }

        boolean isAt(long second) {
            return next.filter(it -> secondOf(it) == second).isPresent();
        }

        IntervalHistograms take() throws IOException {
            IntervalHistograms taken = next.orElseThrow();
            next = log.next();
            return taken;
        }
    }

    private final List<IntervalLog> logs = new ArrayList<>();
    private final List<Head> heads = new ArrayList<>();

    private AlignedLogs() {}

    /**
     * Opens them all, each at its first interval.
     *
     * @throws IOException when one cannot be read
     */
    public static AlignedLogs open(List<Path> files) throws IOException {
        AlignedLogs aligned = new AlignedLogs();
        try {
            for (Path file : files) {
                IntervalLog log = IntervalLog.open(file);
                aligned.logs.add(log);
                aligned.heads.add(new Head(log));
            }
            return aligned;
        } catch (IOException unreadable) {
            aligned.close();
            throw unreadable;
        }
    }

    /** What all of them hold of the next second in which any has calls, from its start to its end; empty at the end. */
    public Optional<IntervalHistograms> next() throws IOException {
        Optional<Long> second = heads.stream()
                .flatMap(it -> it.next.stream())
                .map(AlignedLogs::secondOf)
                .min(Long::compare);
        if (second.isEmpty()) {
            return Optional.empty();
        }
        IntervalHistograms merged =
                IntervalHistograms.none(Instant.ofEpochSecond(second.get()), Instant.ofEpochSecond(second.get() + 1));
        for (Head head : heads) {
            // Intervals are never exactly a second: now and then one injector has two in it.
            while (head.isAt(second.get())) {
                merged = merged.plus(head.take());
            }
        }
        return Optional.of(merged);
    }

    private static long secondOf(IntervalHistograms interval) {
        Duration half = Duration.between(interval.start(), interval.end()).dividedBy(2);
        return interval.start().plus(half).getEpochSecond();
    }

    @Override
    public void close() {
        logs.forEach(IntervalLog::close);
    }
}
