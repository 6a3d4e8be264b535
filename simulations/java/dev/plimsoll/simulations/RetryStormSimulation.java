package dev.plimsoll.simulations;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * How much more load do clients that retry make of a failing service, and does it recover when the fault ends? Visits
 * arrive at a steady rate, however long their retries take; the fault is brought about at the service.
 */
public final class RetryStormSimulation extends Simulation {
    private static final int ROUNDS = 5;

    private final Visits visits = new Visits();
    private final Steps steps = visits.steps();
    private final Journeys journeys = visits.journeys();

    private final ChainBuilder rounds =
            exec(repeat(ROUNDS).on(exec(steps.sendMessage()).exec(steps.listMessages())));
    private final ChainBuilder talk =
            exec(steps.createSession()).exec(journeys.inSession(exec(rounds).exec(steps.deleteSession())));

    public RetryStormSimulation() {
        setUp(visits.of(talk));
    }
}
