package dev.plimsoll.cli;

import dev.plimsoll.capacity.CapacityGate;
import dev.plimsoll.capacity.CapacityReport;
import dev.plimsoll.capacity.LoadSearch;
import dev.plimsoll.capacity.RecordedTrials;
import dev.plimsoll.capacity.ScalabilityPoint;
import dev.plimsoll.capacity.trial.SearchManifest;
import dev.plimsoll.capacity.trial.SearchResult;
import dev.plimsoll.cli.SearchDraft.Concurrencies;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.run.LoadRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntBiFunction;

/** One search for capacity from its draft to its artefacts: preparation, trials, clean-up, answer, files. */
final class SearchJob {
    private final Narrator narrator;
    private final LoadRunner engine;

    SearchJob(Narrator narrator, LoadRunner engine) {
        this.narrator = narrator;
        this.engine = engine;
    }

    /**
     * Carries the search out.
     *
     * @param print the result, and where its report lies
     * @throws UserMistake when it cannot start, or its files cannot be written
     */
    int carryOut(SearchDraft draft, ToIntBiFunction<SearchResult, Path> print) {
        StopFile stopFile = StopFile.in(draft.runDir());
        stopFile.refuseToStart();
        SearchPreview.of(draft).forEach(narrator::say);
        try (SearchFolder folder = SearchFolder.of(draft);
                SearchStop stop = new SearchStop(stopFile)) {
            SearchResult result = search(draft, folder, stop);
            folder.files().write(result);
            if (result.wasInterrupted() && folder.files().canGoOn()) {
                narrator.say("to go on, give the same command with --resume " + folder.directory());
            }
            return print.applyAsInt(result, folder.files().report());
        } catch (RunFileException | IOException | UncheckedIOException unwritable) {
            throw new UserMistake("the directory of the search cannot be used: " + unwritable.getMessage());
        }
    }

    private SearchResult search(SearchDraft draft, SearchFolder folder, SearchStop stop) throws IOException {
        long start = System.nanoTime();
        try (SearchSite site = SearchSite.reached(draft, folder, narrator)) {
            TrialRuns.Ground ground = site.ground();
            SearchManifest manifest = manifest(folder, ground, stop, start);
            CapacityReport report = search(manifest, ground, folder, stop);
            List<ScalabilityPoint> concurrencies = draft.concurrencies() == Concurrencies.HELD
                    ? new ConcurrencySteps(ground, engine, stop).hold(folder.ledger())
                    : List.of();
            CapacityGate asked = new CapacityGate(draft.atLeast());
            return new SearchResult(manifest, report, asked, concurrencies, Instant.now());
        }
    }

    /** A search that goes on keeps what was known of injector and target; this process warms up all the same. */
    private SearchManifest manifest(SearchFolder folder, TrialRuns.Ground ground, SearchStop stop, long start)
            throws IOException {
        narrator.say("measuring what this load generator can do, against a stand-in that answers at once");
        InjectorGate gate = new InjectorGate(ground, engine, stop);
        SearchManifest fresh = folder.manifest(ground, gate.calibrate(start));
        SearchManifest manifest = ground.draft()
                .interrupted()
                .map(SearchDraft.Interrupted::manifest)
                .orElse(fresh);
        if (!stop.isAsked()) {
            narrator.say(SearchPreview.of(manifest));
            folder.files().write(manifest);
        }
        return manifest;
    }

    private CapacityReport search(
            SearchManifest manifest, TrialRuns.Ground ground, SearchFolder folder, SearchStop stop) {
        SearchNarrator teller = new SearchNarrator(narrator);
        TrialRuns live = new TrialRuns(ground, engine, stop, teller);
        LoadSearch search = new LoadSearch(
                SearchTimes.of(ground.draft()).forSearch(),
                manifest.calibration(),
                new RecordedTrials(folder.files().trials(), live),
                new KeptTrials(folder.files(), teller));
        try {
            return search.search();
        } catch (IllegalStateException otherTrials) {
            if (ground.draft().interrupted().isPresent()) {
                throw new UserMistake("--resume " + folder.directory() + ": " + otherTrials.getMessage());
            }
            throw otherTrials;
        }
    }
}
