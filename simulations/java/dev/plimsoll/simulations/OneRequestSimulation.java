package dev.plimsoll.simulations;

import io.gatling.javaapi.core.Simulation;

/**
 * Does every visit of a schedule begin when it should, however many a second there are? Each asks once for the health;
 * against a target that answers at once, what is measured is the injector.
 */
public final class OneRequestSimulation extends Simulation {
    private final Visits visits = new Visits();

    public OneRequestSimulation() {
        setUp(visits.of(visits.steps().health()));
    }
}
