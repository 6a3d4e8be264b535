package dev.plimsoll.baseline.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Nights that a team already has, as comma-separated lines under the header {@code series,night,run1,...,runN}: the nights
 * of each series from the oldest on, lower figures being better.
 */
public final class NightsFile {
    private final Path path;

    public NightsFile(Path path) {
        this.path = path;
    }

    /**
     * All of its series.
     *
     * @throws InvalidNightsException with the first thing that is wrong, and where
     */
    public List<RecordedSeries> read() {
        NightsReader reader = new NightsReader();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            reader.read(i + 1, lines.get(i));
        }
        return reader.series();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException missing) {
            throw new InvalidNightsException("no such file");
        } catch (IOException unreadable) {
            throw new InvalidNightsException("it cannot be read as text in UTF-8");
        }
    }
}
