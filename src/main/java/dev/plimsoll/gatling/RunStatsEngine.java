package dev.plimsoll.gatling;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.run.NoAnswer;
import io.gatling.commons.stats.Status;
import io.gatling.core.actor.ActorRef;
import io.gatling.core.controller.Controller;
import io.gatling.core.controller.Controller$Command$StatsEngineStopped$;
import io.gatling.core.session.GroupBlock;
import io.gatling.core.stats.StatsEngine;
import scala.Option;
import scala.collection.immutable.List;

/**
 * What Gatling tells its statistics, without keeping any: virtual users record their own calls, with both clocks. Only
 * one thing they cannot know, why no answer came; it is handed to them here.
 */
final class RunStatsEngine implements StatsEngine {
    private final NoAnswer noAnswer;

    RunStatsEngine(NoAnswer noAnswer) {
        this.noAnswer = noAnswer;
    }

    @Override
    public void start() {}

    @Override
    public void stop(ActorRef<Controller.Command> controller, Option<Exception> exception) {
        controller.$bang(Controller$Command$StatsEngineStopped$.MODULE$);
    }

    @Override
    public void logUserStart(String scenario) {}

    @Override
    public void logUserEnd(String scenario) {}

    @Override
    public void logResponse(
            String scenario,
            List<String> groups,
            String requestName,
            long startTimestamp,
            long endTimestamp,
            Status status,
            Option<String> responseCode,
            Option<String> message) {
        if (responseCode.isEmpty()) {
            noAnswer.report(message.isEmpty() ? ErrorClass.INTERNAL : Failures.classOf(message.get()));
        }
    }

    @Override
    public void logGroupEnd(String scenario, GroupBlock group, long exitTimestamp) {}

    /** A request that could not even be built: our own fault. */
    @Override
    public void logRequestCrash(String scenario, List<String> groups, String requestName, String error) {
        noAnswer.report(ErrorClass.INTERNAL);
    }
}
