package dev.plimsoll.cli;

import dev.plimsoll.capacity.TrialPlan;
import dev.plimsoll.capacity.trial.Pace;
import dev.plimsoll.run.CleanupReport;
import dev.plimsoll.run.Manifest;
import java.io.IOException;
import java.time.Duration;

/** Where a trial takes place: what it shares with the others, its own files, and its way to the target beside the load. */
record TrialPlace(TrialRuns.Ground ground, RunFolder folder, Housekeeper housekeeper) {
    /** Of the calls beside the load: several must fit into a drain. */
    static Duration slowestCall(TrialPlan plan) {
        return plan.drain().atMost().dividedBy(4);
    }

    SingleCalls singleCalls() {
        return SingleCalls.of(
                housekeeper.client(), ground.contract(), ground.draft().workload());
    }

    Pace pace() {
        return new Pace(ground.idle());
    }

    /** What cannot be deleted in that time stays in the ledger, and goes at the end of the search. */
    CleanupReport cleanUp(Duration within) throws IOException {
        return housekeeper.cleanUp(folder.ledger(), ground.contract(), within);
    }

    RunClosing closing(LoadSetup setup, Manifest manifest) {
        return new RunClosing(setup, manifest, folder, housekeeper.counts());
    }
}
