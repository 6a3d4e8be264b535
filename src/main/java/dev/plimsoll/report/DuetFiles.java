package dev.plimsoll.report;

import dev.plimsoll.duet.DuetResult;
import java.nio.file.Path;

/** The directory of a duet; those of its two runs lie beside it. */
public final class DuetFiles {
    public static final String DUET = "duet.json";

    private final RunFiles files;

    private DuetFiles(RunFiles files) {
        this.files = files;
    }

    /**
     * Creates the directory, with its parents, when it is not there.
     *
     * @throws RunFileException when that cannot be done
     */
    public static DuetFiles in(Path directory) {
        return new DuetFiles(RunFiles.in(directory));
    }

    public Path report() {
        return files.report();
    }

    /** Everything; what scripts read last. */
    public void write(DuetResult result) {
        files.write(RunFiles.REPORT, new DuetPage().of(result));
        files.write(RunFiles.JUNIT, DuetJUnitXml.of(result));
        files.write(DUET, DuetJson.of(result));
    }
}
