package dev.plimsoll.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the directories of runs. */
public final class SavedRuns {
    /** Those of a night may lie in a directory of their own. */
    private static final int DEPTH = 3;

    private SavedRuns() {}

    /**
     * The directory itself when it is a run's, else those in it, by name.
     *
     * @throws RunFileException when it cannot be read
     */
    public static List<Path> in(Path directory) {
        try (Stream<Path> files = Files.walk(directory, DEPTH)) {
            return files.filter(it -> it.endsWith(RunFiles.MANIFEST))
                    .map(Path::getParent)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new RunFileException(
                    "cannot read " + directory + ": " + RunFileException.why(unreadable), unreadable);
        }
    }
}
