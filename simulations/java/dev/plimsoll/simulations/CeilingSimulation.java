package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.when;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;

import dev.plimsoll.run.VirtualUser;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * How many requests a second can this injector make? A fixed number of users ask for the health as fast as they are
 * answered; against a target that answers at once, what is measured is the injector.
 */
public final class CeilingSimulation extends Simulation {
    private final Visits visits = new Visits();

    private final ChainBuilder askWithoutPause =
            asLongAs(when(VirtualUser::hasTime)).on(visits.journeys().health());

    public CeilingSimulation() {
        setUp(visits.of(askWithoutPause));
    }
}
