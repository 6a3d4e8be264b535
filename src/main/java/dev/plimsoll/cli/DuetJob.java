package dev.plimsoll.cli;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.duet.Allowance;
import dev.plimsoll.duet.DuetMeasurement;
import dev.plimsoll.duet.DuetResult;
import dev.plimsoll.duet.PairedLoad;
import dev.plimsoll.duet.PairedRunner;
import dev.plimsoll.duet.Side;
import dev.plimsoll.report.DuetFiles;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.run.CleanupReport;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.RunId;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToIntFunction;

/** One duet from its two setups to its files: both handshakes, both runs at once, both clean-ups, one verdict. */
final class DuetJob {
    private final Narrator narrator;
    private final PairedRunner runner;

    private record Results(RunResult a, RunResult b) {}

    DuetJob(Narrator narrator, PairedRunner runner) {
        this.narrator = narrator;
        this.runner = runner;
    }

    /**
     * Carries the duet out.
     *
     * @throws UserMistake when it cannot start, or its files cannot be written; what it created is deleted all the same
     */
    int carryOut(List<LoadSetup> pair, Allowance allowance, ToIntFunction<FinishedDuet> print) {
        LoadSetup setup = pair.get(0);
        StopFile.in(setup.runDir()).refuseToStart();
        String id = RunId.of(Instant.now(), setup.profile(), ThreadLocalRandom.current());
        Path directory = setup.runDir().resolve(id);
        try (DuetSide a = DuetSide.open(Side.A, setup, id);
                DuetSide b = DuetSide.open(Side.B, pair.get(1), id)) {
            Contract contract = contractOf(a, b);
            LiveRun one = new LiveRun(a.plan(contract), InstantSource.system(), System::nanoTime, a.ledger());
            LiveRun other = one.beside(b.plan(contract), b.ledger());
            try (Interruption interruption = Interruption.of(one, other)) {
                DuetMeasurement measurement =
                        new DuetMeasurement(setup.arrivals().duration());
                Results results = perform(a.begin(one), b.begin(other), measurement, interruption);
                DuetResult result =
                        DuetResult.of(id, allowance, results.a(), results.b(), measurement.changes(allowance));
                DuetFiles files = DuetFiles.in(directory);
                files.write(result);
                return print.applyAsInt(new FinishedDuet(result, files));
            }
        } catch (RunFileException | IOException | UncheckedIOException unwritable) {
            throw new UserMistake("the run directory " + directory + " cannot be used: " + unwritable.getMessage());
        }
    }

    private Contract contractOf(DuetSide a, DuetSide b) throws IOException {
        try {
            Contract contract = a.shakeHands(narrator);
            Contract other = b.shakeHands(narrator);
            if (!contract.equals(other)) {
                throw new UserMistake("a speaks the " + contract + " contract and b the " + other
                        + " one: a duet compares builds that are spoken to alike");
            }
            Set<Path> own = Set.of(a.directory(), b.directory());
            report("cleaned up after an earlier run", a.cleanUpLeftovers(own, contract));
            report("cleaned up after an earlier run", b.cleanUpLeftovers(own, contract));
            return contract;
        } catch (UserMistake refused) {
            a.discard();
            b.discard();
            throw refused;
        }
    }

    private void report(String what, CleanupReport report) {
        if (!report.equals(CleanupReport.NOTHING)) {
            narrator.say(what + ": " + report);
        }
    }

    private Results perform(DuetRun a, DuetRun b, DuetMeasurement measurement, Interruption interruption)
            throws IOException {
        LoadSetup setup = a.setup();
        narrator.say("duet of " + a.manifest().runId() + " and " + b.manifest().runId() + ": "
                + setup.arrivals().words() + " at each, seed " + setup.seed() + "; progress is that of a");
        PairedLoad.Outcomes outcomes;
        CleanupReport left;
        CleanupReport right;
        try {
            outcomes = new PairedLoad(runner, setup.rules())
                    .perform(
                            a.part(second -> measurement.add(Side.A, second), listener(setup)),
                            b.part(second -> measurement.add(Side.B, second), RunListener.silent()));
        } finally {
            left = a.cleanUp();
            right = b.cleanUp();
            narrator.say("clean-up: " + left.plus(right));
        }
        return new Results(
                a.finish(outcomes.one(), left, interruption), b.finish(outcomes.other(), right, interruption));
    }

    private RunListener listener(LoadSetup setup) {
        return narrator.listener(setup, Demonstration.none());
    }
}
