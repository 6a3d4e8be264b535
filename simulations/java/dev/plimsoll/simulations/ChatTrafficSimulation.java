package dev.plimsoll.simulations;

import static io.gatling.javaapi.core.CoreDsl.exec;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;

/**
 * Does the service carry people who chat: they list their sessions, open an old one or create one, talk in turns with
 * time to read and think between, and now and then rename, favorite or delete?
 */
public final class ChatTrafficSimulation extends Simulation {
    private final Visits visits = new Visits();
    private final Steps steps = visits.steps();
    private final Journeys journeys = visits.journeys();

    private final ChainBuilder chat = exec(journeys.checkKey())
            .exec(steps.listSessions())
            .exec(journeys.openOrCreateSession())
            .exec(journeys.inSession(exec(journeys.turns())
                    .exec(journeys.sometimesRename())
                    .exec(journeys.sometimesFavorite())
                    .exec(journeys.sometimesDelete())));

    public ChatTrafficSimulation() {
        setUp(visits.of(chat));
    }
}
