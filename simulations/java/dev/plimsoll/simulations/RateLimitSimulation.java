package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.ask;
import static dev.plimsoll.simulations.Users.when;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.plimsoll.inquiry.LimitWatch;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * Does the rate limit hold, do its headers tell the truth, and does service resume at the reset? One client asks without
 * a pause until it is refused, waits as it is told, and then counts what a whole window lets through.
 */
public final class RateLimitSimulation extends Simulation {
    private final Visits visits = new Visits();
    private final LimitWatch watch = visits.asks(new LimitWatch());
    private final LimitedCalls limited = new LimitedCalls(visits.calls(), watch);

    private final ChainBuilder askAndWait = exec(limited.health()).exec(pause(ask(user -> user.thinks(watch.pause()))));
    private final ChainBuilder askUntilTheLimitIsKnown =
            asLongAs(when(user -> user.hasTime() && !watch.isDone())).on(askAndWait);

    public RateLimitSimulation() {
        setUp(visits.of(askUntilTheLimitIsKnown))
                .assertions(global().failedRequests().count().is(0L));
    }
}
