package dev.plimsoll.report;

import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of one run: each file in it is written whole or not at all. */
public final class RunFiles {
    public static final String MANIFEST = "manifest.json";
    public static final String SUMMARY = "summary.json";
    public static final String INJECTOR = "injector.json";
    public static final String VERDICT = "verdict.json";
    public static final String JUNIT = "junit.xml";
    public static final String REPORT = "report.html";

    private final Path directory;

    private RunFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Creates the directory, with its parents, when it is not there.
     *
     * @throws RunFileException when that cannot be done
     */
    public static RunFiles in(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException problem) {
            String why = obstacle(directory)
                    .map(file -> file + " is not a directory")
                    .orElseGet(() -> RunFileException.why(problem));
            throw new RunFileException("cannot create the run directory " + directory + ": " + why, problem);
        }
        return new RunFiles(directory);
    }

    /**
     * A run that came to its end, read back from its directory; without its timeline, which is drawn and not kept.
     *
     * @throws RunFileException when one of the files cannot be read
     */
    public static RunResult read(Path directory) {
        return new RunResult(
                ManifestReader.read(directory.resolve(MANIFEST)),
                SummaryReader.read(directory.resolve(SUMMARY)),
                InjectorReader.read(directory.resolve(INJECTOR)),
                VerdictReader.read(directory.resolve(VERDICT)),
                List.of(),
                List.of());
    }

    /** The file that stands where the directory or one of its parents should be. */
    private static Optional<Path> obstacle(Path directory) {
        return Stream.iterate(directory.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .filter(nearest -> !Files.isDirectory(nearest));
    }

    public Path directory() {
        return directory;
    }

    public Path report() {
        return directory.resolve(REPORT);
    }

    /** At the start of a run, again at its end. */
    public void write(Manifest manifest) {
        write(MANIFEST, ManifestJson.of(manifest));
    }

    /** Everything; the manifest last, so that one that says finished has all the others beside it. */
    public void write(RunResult result) {
        write(SUMMARY, SummaryJson.of(result));
        write(INJECTOR, InjectorJson.of(result.injector()));
        write(VERDICT, VerdictJson.of(result.judgement()));
        write(JUNIT, JUnitXml.of(result));
        write(REPORT, new ReportPage().of(result));
        write(result.manifest());
    }

    /** A file whole, or not at all. */
    void write(String name, String content) {
        Path file = directory.resolve(name);
        try {
            WholeFile.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new RunFileException("cannot write " + file + ": " + RunFileException.why(problem), problem);
        }
    }
}
