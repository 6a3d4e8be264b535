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

/** The visits of the current run: one journey, by the schedule of the warm-up and by the measured one. */
final class Visits {
    private final LiveRun run = CurrentRun.get().orElseGet(StandaloneRun::fromSystem);
    private final Steps steps = new Steps(run);

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
        return new Journeys(steps, run);
    }

    List<PopulationBuilder> of(ChainBuilder journey) {
        List<PopulationBuilder> populations = new ArrayList<>();
        if (run.schedule(Phase.WARM_UP).size() > 0) {
            populations.add(scenarioOf(Phase.WARM_UP, "warm-up", journey)
                    .injectOpen(Injection.of(run.schedule(Phase.WARM_UP), Duration.ZERO)));
        }
        Duration warmUp = run.plan().warmUp().min();
        populations.add(scenarioOf(Phase.MEASURED, "visits", journey)
                .injectOpen(Injection.of(run.schedule(Phase.MEASURED), warmUp)));
        return populations.stream()
                .map(population -> population.protocols(ChatProtocol.of(run)))
                .toList();
    }

    private ScenarioBuilder scenarioOf(Phase phase, String name, ChainBuilder journey) {
        return scenario(name).exec(Users.visit(run, phase, journey));
    }
}
