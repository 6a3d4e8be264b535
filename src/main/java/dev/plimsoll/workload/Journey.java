package dev.plimsoll.workload;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** The ways through a visit that there are simulations of, as far as planning needs to know them. */
public enum Journey {
    /** One call that says nothing. */
    ONE_CALL,
    /** Every operation once. */
    EVERY_OPERATION,
    /** Create a session, send a message, find it, rename the session, delete it. */
    LIFE_OF_SESSION,
    /** Create a session, five times send a message and list them, delete the session. */
    TALK,
    /** Create a session, make calls about it that are refused, delete it. */
    REFUSALS,
    /** List, open or create, talk in turns, now and then rename, favorite or delete. */
    CHAT;

    /** One more or less, as the contract has it. */
    private static final int REFUSED_CALLS = 18;

    /** What a visit adds up to, drawn from its own stream in the order in which a virtual user draws. */
    PlannedVisit plan(VisitModel model, Visit visit, RandomGenerator random) {
        // The virtual user's first draw, for its reference codes.
        random.nextLong();
        return switch (this) {
            case ONE_CALL -> PlannedVisit.NOTHING.calls(1);
            case EVERY_OPERATION ->
                PlannedVisit.NOTHING
                        .calls(9)
                        .reply()
                        .says(model.messages().draw(random))
                        .says(model.messages().draw(random));
            case LIFE_OF_SESSION ->
                PlannedVisit.NOTHING.calls(5).says(model.messages().draw(random));
            case TALK -> talk(model, random);
            case REFUSALS -> PlannedVisit.NOTHING.calls(2 + REFUSED_CALLS);
            case CHAT -> chat(model, visit, random);
        };
    }

    private static PlannedVisit talk(VisitModel model, RandomGenerator random) {
        PlannedVisit plan = PlannedVisit.NOTHING.calls(2);
        for (int round = 0; round < 5; round++) {
            plan = plan.says(model.messages().draw(random)).calls(2);
        }
        return plan;
    }

    private static PlannedVisit chat(VisitModel model, Visit visit, RandomGenerator random) {
        HealthChecks health = model.healthChecks();
        PlannedVisit plan = turn(opening(visit), model, random);
        for (int turn = 1; turn < visit.turns(); turn++) {
            Duration think = model.think().sample(random);
            List<Duration> pauses = health.split(think);
            plan = turn(plan.thinks(think).calls(pauses.size() - 1), model, random);
        }
        return plan.calls(closing(visit));
    }

    private static PlannedVisit opening(Visit visit) {
        int list = 1;
        return PlannedVisit.NOTHING.calls(list + (visit.opensOld() ? 2 : 1));
    }

    private static PlannedVisit turn(PlannedVisit before, VisitModel model, RandomGenerator random) {
        PlannedVisit plan = before.says(model.messages().draw(random)).reply();
        return random.nextDouble() < model.mix().listAfterTurn() ? plan.calls(1) : plan;
    }

    private static int closing(Visit visit) {
        int calls = visit.deletes() && !visit.opensOld() ? 1 : 0;
        calls += visit.renames() ? 1 : 0;
        calls += visit.favorites() ? 1 : 0;
        return calls;
    }
}
