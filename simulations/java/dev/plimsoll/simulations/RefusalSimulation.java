package dev.plimsoll.simulations;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * Are bad keys, missing headers, bad bodies and other users' sessions always refused, also under load: as the contract
 * says, never slowly, never let in?
 */
public final class RefusalSimulation extends Simulation {
    private final Visits visits = new Visits();
    private final Steps steps = visits.steps();
    private final RefusedCalls refused = new RefusedCalls(visits);

    private final ChainBuilder tryEverything = exec(steps.createSession())
            .exec(visits.journeys().inSession(exec(refused.all()).exec(steps.deleteSession())));

    public RefusalSimulation() {
        setUp(visits.of(tryEverything))
                .assertions(global().failedRequests().count().is(0L));
    }
}
