package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.when;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.plimsoll.run.VirtualUser;
import dev.plimsoll.workload.HealthChecks;
import dev.plimsoll.workload.VisitModel;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Time to read and think, in which the user's client asks for the service's health now and then. */
final class Thinking {
    private static final String CHECKS = "health checks";
    private static final String PAUSES = "pauses";

    private final VisitModel model;
    private final ChainBuilder health;

    Thinking(VisitModel model, ChainBuilder health) {
        this.model = model;
        this.health = health;
    }

    ChainBuilder untilNextTurn() {
        ChainBuilder pause =
                pause(session -> Users.of(session).thinks(pauses(session).remove()));
        return exec(this::planned)
                .exec(pause)
                .exec(asLongAs(session -> !pauses(session).isEmpty()
                                && when(VirtualUser::goesOn).apply(session))
                        .on(exec(health).exec(pause)));
    }

    private Session planned(Session session) {
        HealthChecks checks = session.contains(CHECKS) ? checks(session) : model.healthChecks();
        Duration think = model.think().sample(Users.of(session).random());
        return session.set(CHECKS, checks).set(PAUSES, new ArrayDeque<>(checks.split(think)));
    }

    private static HealthChecks checks(Session session) {
        HealthChecks checks = session.get(CHECKS);
        if (checks == null) {
            throw new IllegalStateException("this visit has no health checks");
        }
        return checks;
    }

    private static Deque<Duration> pauses(Session session) {
        Deque<Duration> pauses = session.get(PAUSES);
        if (pauses == null) {
            throw new IllegalStateException("nothing was planned for this session to think");
        }
        return pauses;
    }
}
