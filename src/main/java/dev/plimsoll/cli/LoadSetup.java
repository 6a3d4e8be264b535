package dev.plimsoll.cli;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.run.ClientSettings;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.RunRules;
import dev.plimsoll.run.SecondOfRun;
import dev.plimsoll.run.WarmUp;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.Forecast;
import dev.plimsoll.workload.VisitModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run as it was asked for, complete and checked; only the contract may still have to be found out.
 *
 * @param command what was typed, for the report
 * @param forecast absent where users go on for as long as there is time
 * @param labels what the run's manifest says besides, by the names that {@link dev.plimsoll.run.Manifest} has for it
 */
record LoadSetup(
        String command,
        String profile,
        ChosenSimulation simulation,
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
        Map<String, String> labels) {
    RunPlan plan(String runId, Contract contract) {
        return new RunPlan(
                runId,
                simulation.name(),
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
                simulation.operation());
    }

    /** The same run, with one more label. */
    LoadSetup labelled(String name, String value) {
        Map<String, String> more = new TreeMap<>(labels);
        more.put(name, value);
        return new LoadSetup(
                command,
                profile,
                simulation,
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
                more);
    }

    /**
     * The same as one of several runs that go on together. The warm-up takes its longest time: that one of them is steady
     * does not say that all are.
     */
    LoadSetup together(ArrivalSchedule schedule) {
        return new LoadSetup(
                command,
                profile,
                simulation,
                aim,
                arrivals.inDuet(schedule),
                forecast,
                new WarmUp(warmUp.max(), warmUp.max(), warmUp.tolerance()),
                drain,
                visits,
                client,
                objectives,
                rules,
                seed,
                runDir,
                labels);
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
