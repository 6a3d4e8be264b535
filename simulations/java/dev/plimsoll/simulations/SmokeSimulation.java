package dev.plimsoll.simulations;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;

/** Does every operation of the contract work once, for one user? */
public final class SmokeSimulation extends Simulation {
    private final Visits visits = new Visits();
    private final Journeys journeys = visits.journeys();

    private final ChainBuilder everyOperationOnce = exec(journeys.health())
            .exec(journeys.createSession())
            .exec(journeys.inSession(exec(journeys.listSessions())
                    .exec(journeys.getSessionWhereOffered())
                    .exec(journeys.renameSession())
                    .exec(journeys.favoriteSession())
                    .exec(journeys.sendMessage())
                    .exec(journeys.smartChat())
                    .exec(journeys.findMessage())
                    .exec(journeys.deleteSession())));

    public SmokeSimulation() {
        setUp(visits.of(everyOperationOnce))
                .assertions(global().failedRequests().count().is(0L));
    }
}
