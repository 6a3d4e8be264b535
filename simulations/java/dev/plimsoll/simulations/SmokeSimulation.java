package dev.plimsoll.simulations;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;

/** Does every operation of the contract work once, for one user? */
public final class SmokeSimulation extends Simulation {
    private final Visits visits = new Visits();
    private final Steps steps = visits.steps();
    private final Journeys journeys = visits.journeys();

    private final ChainBuilder everyOperationOnce = exec(steps.health())
            .exec(steps.createSession())
            .exec(journeys.inSession(exec(steps.listSessions())
                    .exec(steps.getSessionWhereOffered())
                    .exec(steps.renameSession())
                    .exec(steps.favoriteSession())
                    .exec(steps.sendMessage())
                    .exec(steps.smartChat())
                    .exec(steps.findMessage())
                    .exec(steps.deleteSession())));

    public SmokeSimulation() {
        setUp(visits.of(everyOperationOnce))
                .assertions(global().failedRequests().count().is(0L));
    }
}
