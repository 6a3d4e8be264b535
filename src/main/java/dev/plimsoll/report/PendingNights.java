package dev.plimsoll.report;

import dev.plimsoll.baseline.NightRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Nights on disk that the history does not have yet, because it was away, or because the program ended in between. Each is
 * a file that is there whole or not at all.
 */
public final class PendingNights {
    /** Hidden, so that it is not taken for a run. */
    private static final String DIRECTORY = ".pending";

    private static final String SUFFIX = ".night.json";

    private final Path directory;

    /** @param runs the directory that holds runs */
    public PendingNights(Path runs) {
        this.directory = runs.resolve(DIRECTORY);
    }

    /**
     * Adds one.
     *
     * @return its file
     * @throws RunFileException when it cannot be written
     */
    public Path add(NightRecord night) {
        Path file = file(night);
        try {
            Files.createDirectories(directory);
            WholeFile.write(file, NightLine.of(night).getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException problem) {
            throw new RunFileException("cannot write " + file + ": " + RunFileException.why(problem), problem);
        }
    }

    /**
     * All of them, the oldest first.
     *
     * @throws RunFileException when one cannot be read
     */
    public List<NightRecord> all() {
        return files().stream().map(PendingNights::read).toList();
    }

    /** Takes one away, which the history has now. */
    public void remove(NightRecord night) {
        Path file = file(night);
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new RunFileException("cannot delete " + file + ": " + RunFileException.why(problem), problem);
        }
    }

    private List<Path> files() {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(it -> it.toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException problem) {
            throw new RunFileException("cannot read " + directory + ": " + RunFileException.why(problem), problem);
        }
    }

    private static NightRecord read(Path file) {
        try {
            return NightLineReader.read(Files.readString(file), file.toString());
        } catch (IOException problem) {
            throw new RunFileException("cannot read " + file + ": " + RunFileException.why(problem), problem);
        }
    }

    private Path file(NightRecord night) {
        return directory.resolve(night.night().id() + SUFFIX);
    }
}
