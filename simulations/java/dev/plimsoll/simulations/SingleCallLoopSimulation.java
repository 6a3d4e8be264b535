package dev.plimsoll.simulations;

import io.gatling.javaapi.core.Simulation;

/** What does the service do at a fixed concurrency: so many users make one kind of call as fast as they are answered? */
public final class SingleCallLoopSimulation extends Simulation {
    private final Visits visits = new Visits();

    public SingleCallLoopSimulation() {
        setUp(visits.of(new SingleCall(visits).withoutPause()));
    }
}
