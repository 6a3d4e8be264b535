package dev.plimsoll.simulations;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.plimsoll.run.ObservedCalls;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What does the injector itself know of each call? One call a visit; all are in a file at the end. */
public final class ObservedSimulation extends Simulation {
    public static final String FILE = "plimsoll.test.calls";

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Visits visits = new Visits();
    private final ChainBuilder oneCall = exec(visits.journeys().health()).exec(this::observe);

    public ObservedSimulation() {
        setUp(visits.of(oneCall));
    }

    private Session observe(Session session) {
        seen.add(ObservedCalls.line(Users.of(session)));
        return session;
    }

    @Override
    public void after() {
        try {
            Files.write(Path.of(System.getProperty(FILE)), seen);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
