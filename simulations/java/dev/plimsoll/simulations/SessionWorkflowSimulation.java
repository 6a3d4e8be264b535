package dev.plimsoll.simulations;

import static io.gatling.javaapi.core.CoreDsl.exec;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * Does the life of a session hold at a steady rate of arrivals: create it, send a message, list and find the message,
 * rename the session, delete it?
 */
public final class SessionWorkflowSimulation extends Simulation {
    private final Visits visits = new Visits();
    private final Journeys journeys = visits.journeys();

    private final ChainBuilder lifeOfSession = exec(journeys.createSession())
            .exec(journeys.inSession(exec(journeys.sendMessage())
                    .exec(journeys.findMessage())
                    .exec(journeys.renameSession())
                    .exec(journeys.deleteSession())));

    public SessionWorkflowSimulation() {
        setUp(visits.of(lifeOfSession));
    }
}
