package dev.plimsoll.cli;

import dev.plimsoll.capacity.trial.SearchManifest;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.config.LoadSettings;
import dev.plimsoll.http.Timeouts;
import dev.plimsoll.run.CleanupReport;
import dev.plimsoll.run.HandshakeResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;

/** The target of a search that was reached: spoken to, cleaned up after earlier runs, and seen while it was idle. */
final class SearchSite implements AutoCloseable {
    private final Housekeeper housekeeper;
    private final SearchFolder folder;
    private final TrialRuns.Ground ground;

    private SearchSite(Housekeeper housekeeper, SearchFolder folder, TrialRuns.Ground ground) {
        this.housekeeper = housekeeper;
        this.folder = folder;
        this.ground = ground;
    }

    /** @throws UserMistake when no search can start there */
    static SearchSite reached(SearchDraft draft, SearchFolder folder, Narrator narrator) throws IOException {
        LoadSettings load = draft.config().load();
        Timeouts timeouts = new Timeouts(load.connectTimeout(), load.requestTimeout(), load.requestTimeout());
        Housekeeper housekeeper = new Housekeeper(draft.aim(), timeouts, draft.runDir());
        try {
            Contract contract = contract(draft, housekeeper, folder, narrator);
            CleanupReport leftovers = housekeeper.cleanUpLeftovers(Set.of(folder.directory()), contract);
            if (!leftovers.equals(CleanupReport.NOTHING)) {
                narrator.say("cleaned up after an earlier run: " + leftovers);
            }
            Duration idle = draft.interrupted()
                    .map(SearchDraft.Interrupted::manifest)
                    .map(SearchManifest::idle)
                    .orElseGet(() -> SingleCalls.of(housekeeper.client(), contract, draft.workload())
                            .idle());
            return new SearchSite(housekeeper, folder, new TrialRuns.Ground(draft, contract, folder.directory(), idle));
        } catch (UserMistake refused) {
            housekeeper.close();
            folder.discard();
            throw refused;
        }
    }

    private static Contract contract(
            SearchDraft draft, Housekeeper housekeeper, SearchFolder folder, Narrator narrator) {
        HandshakeResult.Found found = housekeeper.shakeHands(folder.ledger());
        narrator.say(found.explanation());
        draft.workload().single().filter(it -> !found.contract().offers(it)).ifPresent(it -> {
            throw new UserMistake("--profile " + SearchWorkload.SINGLE + it.label() + ": the "
                    + found.contract().name() + " contract, which the target speaks, has no such call");
        });
        return found.contract();
    }

    TrialRuns.Ground ground() {
        return ground;
    }

    /** Deletes what trials had no time to delete. */
    @Override
    public void close() {
        try (housekeeper) {
            housekeeper.cleanUp(folder.ledger(), ground.contract());
            housekeeper.cleanUpLeftovers(Set.of(folder.directory()), ground.contract());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("what the trials created cannot be cleaned up", unreadable);
        }
    }
}
