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
    private final Steps steps = visits.steps();
    private final Journeys journeys = visits.journeys();

    private final ChainBuilder lifeOfSession = exec(steps.createSession())
            .exec(journeys.inSession(exec(steps.sendMessage())
                    .exec(steps.findMessage())
                    .exec(steps.renameSession())
                    .exec(steps.deleteSession())));

    public SessionWorkflowSimulation() {
        setUp(visits.of(lifeOfSession));
    }
}
