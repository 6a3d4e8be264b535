package dev.plimsoll.simulations;

import io.gatling.javaapi.core.Simulation;

/** How does the service do with one kind of call alone, one a visit? It is what queueing theory has an answer for. */
public final class SingleCallSimulation extends Simulation {
    private final Visits visits = new Visits();

    public SingleCallSimulation() {
        setUp(visits.of(new SingleCall(visits).once()));
    }
}
