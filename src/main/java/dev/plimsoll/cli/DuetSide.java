package dev.plimsoll.cli;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.duet.Side;
import dev.plimsoll.run.CleanupLedger;
import dev.plimsoll.run.CleanupReport;
import dev.plimsoll.run.HandshakeResult;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.RunPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** One side of a duet before its run: its target, its directory, and the handshake. */
final class DuetSide implements AutoCloseable {
    private final Side side;
    private final LoadSetup setup;
    private final String runId;
    private final Housekeeper housekeeper;
    private final RunFolder folder;

    private DuetSide(Side side, LoadSetup setup, String runId) {
        this.side = side;
        this.setup = setup;
        this.runId = runId;
        this.housekeeper = Housekeeper.of(setup);
        this.folder =
                RunFolder.create(setup.runDir().resolve(runId), setup.aim().target(), Instant.now());
    }

    /** Creates its directory, beside that of the duet. */
    static DuetSide open(Side side, LoadSetup setup, String duetId) {
        return new DuetSide(side, setup, duetId + "-" + side.label());
    }

    /**
     * Finds out the contract.
     *
     * @throws UserMistake when the target cannot be used
     */
    Contract shakeHands(Narrator narrator) throws IOException {
        HandshakeResult.Found found = housekeeper.shakeHands(folder.ledger());
        narrator.say(side.label() + ": " + found.explanation());
        return found.contract();
    }

    CleanupReport cleanUpLeftovers(Set<Path> own, Contract contract) throws IOException {
        return housekeeper.cleanUpLeftovers(own, contract);
    }

    Path directory() {
        return folder.directory();
    }

    CleanupLedger ledger() {
        return folder.ledger();
    }

    RunPlan plan(Contract contract) {
        return setup.plan(runId, contract);
    }

    /** From now on the directory says that the run goes on. */
    DuetRun begin(LiveRun run) {
        return DuetRun.begin(run, setup, folder, housekeeper);
    }

    /** Takes the directory back, unless something may be left at the target. */
    void discard() throws IOException {
        folder.discard();
    }

    @Override
    public void close() throws IOException {
        housekeeper.close();
        folder.close();
    }
}
