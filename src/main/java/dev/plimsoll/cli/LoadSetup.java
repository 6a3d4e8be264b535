package dev.plimsoll.cli;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.ClientSettings;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.RunRules;
import dev.plimsoll.run.SecondOfRun;
import dev.plimsoll.run.WarmUp;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.workload.Forecast;
import dev.plimsoll.workload.VisitModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run as it was asked for, complete and checked; only the contract may still have to be found out.
 *
 * @param command what was typed, for the report
 * @param forecast absent where users go on for as long as there is time
 * @param single the operation, where a visit is one kind of call alone
 */
record LoadSetup(
        String command,
        String profile,
        String simulation,
        Aim aim,
        PlannedArrivals arrivals,
        Optional<Forecast> forecast,
        WarmUp warmUp,
        Duration drain,
        VisitModel visits,
        ClientSettings client,
        Objectives objectives,
        RunRules rules,
        long seed,
        Path runDir,
        Optional<Operation> single) {
    RunPlan plan(String runId, Contract contract) {
        return new RunPlan(
                runId,
                simulation,
                aim.target().toString(),
                aim.key(),
                contract,
                seed,
                arrivals.schedule(),
                arrivals.rates().first(),
                warmUp,
                arrivals.duration(),
                drain,
                visits,
                client,
                single);
    }

    /** The same, done by another simulation. */
    LoadSetup running(String other) {
        return new LoadSetup(
                command,
                profile,
                other,
                aim,
                arrivals,
                forecast,
                warmUp,
                drain,
                visits,
                client,
                objectives,
                rules,
                seed,
                runDir,
                single);
    }

    /** With the users that are expected beside those seen, where they can be. */
    List<SecondOfRun> planned(List<SecondOfRun> timeline) {
        return forecast.map(it -> new PlannedUsers(it).beside(timeline)).orElse(timeline);
    }

    /** How many users are expected at once by Little's law, in words. */
    Optional<String> plannedUsers() {
        return forecast.map(it -> String.format(
                Locale.ROOT, "%.1f in the long run, %.1f at most", it.steadyConcurrency(), it.peakConcurrency()));
    }
}
