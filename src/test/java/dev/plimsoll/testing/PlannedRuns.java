package dev.plimsoll.testing;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.run.ClientSettings;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.SessionJournal;
import dev.plimsoll.run.WarmUp;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.VisitModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Runs to which nobody comes. */
public final class PlannedRuns {
    public static final SessionJournal JOURNAL = SessionJournal.none();

    private PlannedRuns() {}

    public static LiveRun run(String runId) {
        return new LiveRun(plan(runId), InstantSource.system(), System::nanoTime, JOURNAL);
    }

    public static RunPlan plan(String runId) {
        return new RunPlan(
                runId,
                "SmokeSimulation",
                "http://127.0.0.1:9/chats-service/api/v1",
                ApiKey.of("idle-key"),
                Contracts.guide(),
                1,
                ArrivalSchedule.of(),
                ArrivalRate.perSecond(1),
                WarmUp.none(),
                Duration.ofSeconds(1),
                Duration.ZERO,
                VisitModel.published(),
                ClientSettings.plain(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        ClientSettings.Connections.SHARED,
                        Optional.empty()),
                Optional.empty());
    }
}
