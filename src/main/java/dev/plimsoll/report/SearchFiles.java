package dev.plimsoll.report;

import dev.plimsoll.capacity.Trial;
import dev.plimsoll.capacity.trial.SearchManifest;
import dev.plimsoll.capacity.trial.SearchResult;
import dev.plimsoll.slo.Objectives;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The directory of one search for capacity, in which the runs of its trials lie: each file is written whole or not at all. */
public final class SearchFiles {
    public static final String SEARCH = "search.json";
    public static final String TRIAL = "trial.json";
    public static final String CAPACITY = "capacity.json";

    private final Path directory;

    private SearchFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Creates the directory, with its parents, when it is not there.
     *
     * @throws RunFileException when that cannot be done
     */
    public static SearchFiles in(Path directory) {
        return new SearchFiles(RunFiles.in(directory).directory());
    }

    /**
     * What search a directory is of.
     *
     * @param objectives reads them as they were written
     * @throws RunFileException when there is none, or it cannot be read
     */
    public static SearchManifest manifest(Path directory, Function<List<String>, Objectives> objectives) {
        return new SearchReader(objectives).read(directory.resolve(SEARCH));
    }

    public Path directory() {
        return directory;
    }

    public Path report() {
        return directory.resolve(RunFiles.REPORT);
    }

    /** Whether it is known what is searched here, so that the search can be resumed. */
    public boolean canGoOn() {
        return Files.isRegularFile(directory.resolve(SEARCH));
    }

    public void write(SearchManifest manifest) {
        write(directory.resolve(SEARCH), SearchJson.of(manifest));
    }

    /** Keeps a finished trial in the directory of its run. */
    public void keep(Trial trial) {
        write(RunFiles.in(directory.resolve(trial.runId())).directory().resolve(TRIAL), TrialJson.of(trial));
    }

    /** The trials that were kept, in the order in which they were run, up to the first that is missing. */
    public List<Trial> trials() {
        List<Trial> kept = kept();
        int whole = 0;
        while (whole < kept.size() && kept.get(whole).plan().number() == whole + 1) {
            whole++;
        }
        return kept.subList(0, whole);
    }

    private List<Trial> kept() {
        try (Stream<Path> runs = Files.list(directory)) {
            return runs.map(it -> it.resolve(TRIAL))
                    .filter(Files::isRegularFile)
                    .map(TrialReader::read)
                    .sorted(Comparator.comparingInt(it -> it.plan().number()))
                    .toList();
        } catch (IOException problem) {
            throw new RunFileException("cannot read " + directory + ": " + RunFileException.why(problem), problem);
        }
    }

    /** All that came of the search. */
    public void write(SearchResult result) {
        write(directory.resolve(RunFiles.JUNIT), CapacityJUnit.of(result));
        write(report(), new CapacityPage(directory).of(result));
        write(directory.resolve(CAPACITY), CapacityJson.of(result));
    }

    private static void write(Path file, String content) {
        try {
            WholeFile.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new RunFileException("cannot write " + file + ": " + RunFileException.why(problem), problem);
        }
    }
}
