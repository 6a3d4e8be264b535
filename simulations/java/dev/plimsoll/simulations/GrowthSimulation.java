package dev.plimsoll.simulations;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;

import dev.plimsoll.chat.Operation;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * How do the list of sessions and a page of messages slow down as a user's sessions and a session's messages grow? One
 * user doubles first the messages of a session and then the number of sessions, and lists them at each size.
 */
public final class GrowthSimulation extends Simulation {
    private final Visits visits = new Visits();
    private final Steps steps = visits.steps();
    private final Growth growth = new Growth(visits);

    private final ChainBuilder moreMessages =
            growth.of(Operation.LIST_MESSAGES, steps.sendShortMessage(), steps.listMessages());
    private final ChainBuilder moreSessions =
            growth.of(Operation.LIST_SESSIONS, steps.createAnotherSession(), steps.listSessions());

    private final ChainBuilder grow = exec(steps.createSession())
            .exec(visits.journeys()
                    .inSession(exec(steps.sendShortMessage()).exec(moreMessages).exec(moreSessions)));

    public GrowthSimulation() {
        setUp(visits.of(grow)).assertions(global().failedRequests().percent().lt(1.0));
    }
}
