package dev.plimsoll.simulations;

import static io.gatling.javaapi.core.CoreDsl.scenario;

import dev.plimsoll.inquiry.Inquiry;
import dev.plimsoll.run.CurrentRun;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.StandaloneRun;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The visits of each current run: one journey, by the schedule of the warm-up and by the measured one. */
final class Visits {
    private final List<LiveRun> runs =
            CurrentRun.get().isEmpty() ? List.of(StandaloneRun.fromSystem()) : CurrentRun.get();
    /** Where there are several they differ in their target alone, of which a journey knows nothing. */
    private final LiveRun run = runs.get(0);

    private final Steps steps = new Steps(run.plan());

    Steps steps() {
        return steps;
    }

    Calls calls() {
        return new Calls(run.plan());
    }

    RunPlan plan() {
        return run.plan();
    }

    /** Makes an inquiry that of the run, which asks for its findings in the end. */
    <T extends Inquiry> T asks(T inquiry) {
        run.witnesses().asks(inquiry);
        return inquiry;
    }

    Journeys journeys() {
        return new Journeys(steps, run.plan());
    }

    List<PopulationBuilder> of(ChainBuilder journey) {
        return runs.stream().flatMap(each -> populations(each, journey)).toList();
    }

    private static Stream<PopulationBuilder> populations(LiveRun run, ChainBuilder journey) {
        List<PopulationBuilder> populations = new ArrayList<>();
        if (run.schedule(Phase.WARM_UP).size() > 0) {
            populations.add(scenarioOf(run, Phase.WARM_UP, "warm-up", journey)
                    .injectOpen(Injection.of(run.schedule(Phase.WARM_UP), Duration.ZERO)));
        }
        Duration warmUp = run.plan().warmUp().min();
        populations.add(scenarioOf(run, Phase.MEASURED, "visits", journey)
                .injectOpen(Injection.of(run.schedule(Phase.MEASURED), warmUp)));
        return populations.stream().map(population -> population.protocols(ChatProtocol.of(run)));
    }

    /** Gatling wants each to have a name of its own. */
    private static ScenarioBuilder scenarioOf(LiveRun run, Phase phase, String name, ChainBuilder journey) {
        return scenario(name + " of " + run.plan().runId()).exec(Users.visit(run, phase, journey));
    }
}
