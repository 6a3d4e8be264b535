package dev.plimsoll.cli;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.ImportedNight;
import dev.plimsoll.baseline.Kept;
import dev.plimsoll.baseline.PartOfNight;
import dev.plimsoll.baseline.RunRecord;
import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.report.ManifestReader;
import dev.plimsoll.report.NightLineReader;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.report.RunFiles;
import dev.plimsoll.report.RunRecordReader;
import dev.plimsoll.report.SavedRuns;
import dev.plimsoll.run.Manifest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes runs and exported nights into a history; a run that cannot enter is left out, with the reason. */
final class HistoryImport {
    private record Saved(Path directory, Manifest manifest) {}

    private final History history;
    private final Clock clock;
    private final Set<String> known;
    private final List<String> leftOut = new ArrayList<>();

    /** @param clock tells runs of the future, which a wrong clock made */
    HistoryImport(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
        this.known = history.runIds();
    }

    /** One sentence for each run that was left out. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /**
     * Imports all there is.
     *
     * @throws UserMistake when there is nothing
     */
    Kept from(Path source) {
        if (Files.notExists(source)) {
            throw new UserMistake("cannot import " + source + ": there is no such file or directory");
        }
        return Files.isDirectory(source) ? fromDirectory(source) : fromFile(source);
    }

    private Kept fromFile(Path file) {
        Kept kept = Kept.NOTHING;
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                kept = kept.plus(history.keep(NightLineReader.read(line, file + " line " + number)));
            }
            return kept;
        } catch (RunFileException | IOException unreadable) {
            throw new UserMistake("cannot import " + file + ": " + unreadable.getMessage());
        }
    }

    private Kept fromDirectory(Path directory) {
        List<Path> runs = SavedRuns.in(directory);
        if (runs.isEmpty()) {
            throw new UserMistake("cannot import " + directory + ": it is no directory of runs");
        }
        Map<String, List<Saved>> nights = new LinkedHashMap<>();
        int knownRuns = 0;
        for (Path run : runs) {
            try {
                Manifest manifest = ManifestReader.read(run.resolve(RunFiles.MANIFEST));
                if (known.contains(manifest.runId())) {
                    knownRuns++;
                } else {
                    nights.computeIfAbsent(PartOfNight.of(manifest).night(), it -> new ArrayList<>())
                            .add(new Saved(run, manifest));
                }
            } catch (RunFileException unreadable) {
                leftOut.add(String.valueOf(unreadable.getMessage()));
            }
        }
        return nights.values().stream().map(this::night).reduce(new Kept(0, knownRuns), Kept::plus);
    }

    private Kept night(List<Saved> runs) {
        Manifest manifest = runs.get(0).manifest();
        List<RunRecord> records = new ArrayList<>();
        for (Saved run : runs) {
            try {
                refuseUnfit(run.manifest(), manifest);
                records.add(RunRecordReader.read(run.directory()));
            } catch (RunFileException | UserMistake unfit) {
                leftOut.add(String.valueOf(unfit.getMessage()));
            }
        }
        return records.isEmpty() ? Kept.NOTHING : history.keep(new ImportedNight(manifest, records).record());
    }

    private void refuseUnfit(Manifest run, Manifest first) {
        if (run.started().isAfter(clock.instant())) {
            throw new UserMistake("run " + run.runId() + " started at " + run.started() + ", and the clock says "
                    + clock.instant() + ": it, or that of the run, is wrong");
        }
        List<String> differences = SeriesKey.of(run).whyNotComparable(SeriesKey.of(first));
        if (!differences.isEmpty()) {
            throw new UserMistake("run " + run.runId() + " cannot be of the same night as " + first.runId() + ": "
                    + String.join(", ", differences));
        }
    }
}
