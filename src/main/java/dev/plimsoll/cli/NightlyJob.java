package dev.plimsoll.cli;

import dev.plimsoll.baseline.Gate;
import dev.plimsoll.baseline.HistoryAwayException;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.baseline.night.NightPlan;
import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.baseline.night.NightRunner;
import dev.plimsoll.baseline.night.Nightly;
import dev.plimsoll.baseline.night.SeriesNights;
import dev.plimsoll.report.PendingNights;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.report.RunRecordReader;
import dev.plimsoll.report.night.NightFiles;
import dev.plimsoll.report.night.NightVerdictJson;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A night from its first run to its files and its place in the history. */
final class NightlyJob {
    private final Narrator narrator;
    private final OpenedHistory history;
    private final Path runDir;

    /** @param runDir where runs and nights have their directories */
    NightlyJob(Narrator narrator, OpenedHistory history, Path runDir) {
        this.narrator = narrator;
        this.history = history;
        this.runDir = runDir;
    }

    /**
     * Carries the night out.
     *
     * @throws UserMistake when a run cannot start, or a file cannot be written
     */
    FinishedNight carryOut(NightPlan plan, NightRunner runner, Gate gate) {
        try {
            bringIn();
            NightResult night = new Nightly(runner, gate, history).carryOut(plan);
            NightFiles files = NightFiles.in(runDir.resolve(plan.id()));
            files.write(night);
            keep(night);
            writeTrend(files);
            return new FinishedNight(night, files);
        } catch (RunFileException unwritable) {
            throw new UserMistake("the files of night " + plan.id() + " cannot be used: " + unwritable.getMessage());
        }
    }

    /** Earlier nights that are still on disk are among those that tonight is compared with. */
    private void bringIn() {
        Optional<String> away = history.problem(Instant.now());
        if (away.isPresent()) {
            narrator.say(away.get() + "; the night goes on, and nothing can be compared");
            return;
        }
        int nights = keeping().bringIn();
        if (nights > 0) {
            narrator.say(
                    nights + (nights == 1 ? " night that was" : " nights that were") + " pending entered the history");
        }
    }

    private NightKeeping keeping() {
        return new NightKeeping(history, new PendingNights(runDir));
    }

    private void keep(NightResult night) {
        if (night.wasInterrupted()) {
            narrator.say("night " + night.plan().id() + " was interrupted and does not enter the history");
        } else {
            narrator.say(keeping().keep(record(night)));
        }
    }

    private void writeTrend(NightFiles files) {
        try {
            files.writeTrend(SeriesNights.all(history.get()));
        } catch (HistoryAwayException away) {
            narrator.say("no trend is drawn while the history is away");
        }
    }

    private static NightRecord record(NightResult night) {
        return new NightRecord(
                night.night(),
                night.key(),
                NightVerdictJson.of(night),
                night.kept().stream()
                        .map(it -> RunRecordReader.read(it.directory()))
                        .toList());
    }
}
