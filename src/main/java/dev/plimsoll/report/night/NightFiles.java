package dev.plimsoll.report.night;

import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.baseline.night.SeriesNights;
import dev.plimsoll.report.RunFiles;
import java.nio.file.Path;
import java.util.List;

/** The directory of one night: each file in it is written whole or not at all. */
public final class NightFiles {
    public static final String MARKDOWN = "report.md";
    public static final String TREND = "trend.html";

    private final RunFiles files;

    private NightFiles(RunFiles files) {
        this.files = files;
    }

    /**
     * Creates the directory, with its parents, when it is not there.
     *
     * @throws dev.plimsoll.report.RunFileException when that cannot be done
     */
    public static NightFiles in(Path directory) {
        return new NightFiles(RunFiles.in(directory));
    }

    public Path report() {
        return files.report();
    }

    /** The trend of the history that the night is now a part of. */
    public void writeTrend(List<SeriesNights> history) {
        files.write(TREND, new TrendPage().of(history));
    }

    /** Everything; the verdict last, so that one that is there has all the others beside it. */
    public void write(NightResult night) {
        files.write(RunFiles.JUNIT, NightJUnitXml.of(night));
        files.write(MARKDOWN, NightMarkdown.of(night));
        files.write(RunFiles.REPORT, new NightPage().of(night));
        files.write(RunFiles.VERDICT, NightVerdictJson.of(night));
    }
}
