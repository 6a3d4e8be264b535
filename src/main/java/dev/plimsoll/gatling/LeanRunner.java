package dev.plimsoll.gatling;

import io.gatling.app.Runner;
import io.gatling.commons.stats.assertion.Assertion;
import io.gatling.commons.util.DefaultClock;
import io.gatling.core.CoreComponents;
import io.gatling.core.actor.ActorRef;
import io.gatling.core.cli.GatlingArgs;
import io.gatling.core.controller.Controller;
import io.gatling.core.controller.Controller$Command$Start;
import io.gatling.core.controller.Controller$Command$StopLoadGenerator;
import io.gatling.core.controller.inject.PopulationFlows;
import io.gatling.core.scenario.Population;
import io.gatling.core.scenario.SimulationParams;
import io.gatling.core.stats.StatsEngine;
import io.gatling.core.stats.writer.RunMessage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import scala.concurrent.Await;
import scala.concurrent.Promise;
import scala.concurrent.duration.FiniteDuration;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Failure;
import scala.util.Success;
import scala.util.Try;

/** Gatling's runner without its writers, its console and its call home, and with a stop from outside. */
final class LeanRunner extends Runner {
    /** Gatling keeps its own promises in a timer of milliseconds in an int. */
    private static final FiniteDuration LONGEST = FiniteDuration.apply(24, TimeUnit.DAYS);

    private final StatsEngine stats;
    private final BooleanSupplier stopAsked;
    private volatile Optional<ActorRef<Controller.Command>> controller = Optional.empty();
    private List<Assertion> assertions = List.of();

    /** @param stopAsked whether somebody wanted an end while there was nothing yet that could be stopped */
    LeanRunner(Engine engine, GatlingArgs args, StatsEngine stats, BooleanSupplier stopAsked) {
        super(engine.system(), engine.loops(), new DefaultClock(), args, engine.settings());
        this.stats = stats;
        this.stopAsked = stopAsked;
    }

    @Override
    public StatsEngine newStatsEngine(SimulationParams simulation, RunMessage message) {
        return stats;
    }

    /** Gatling's own start prints to standard output, which is for results. */
    @Override
    public Try<BoxedUnit> start(
            SimulationParams simulation, CoreComponents components, PopulationFlows<String, Population> populations) {
        assertions = CollectionConverters.asJava(simulation.assertions());
        ActorRef<Controller.Command> actor = components.controller();
        Promise<BoxedUnit> done = actor.replyPromise(LONGEST);
        actor.$bang(new Controller$Command$Start(populations, done));
        controller = Optional.of(actor);
        if (stopAsked.getAsBoolean()) {
            stop();
        }
        return await(done);
    }

    private static Try<BoxedUnit> await(Promise<BoxedUnit> done) {
        try {
            return new Success<>(Await.result(done.future(), LONGEST));
        } catch (TimeoutException tooLong) {
            return new Failure<>(tooLong);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Failure<>(interrupted);
        }
    }

    @Override
    public void displayVersionWarning() {}

    /** Asks the controller to end the run; before there is one, whoever starts it sees what was asked. */
    void stop() {
        controller.ifPresent(it -> it.$bang(new Controller$Command$StopLoadGenerator("asked to stop", false)));
    }

    List<Assertion> assertions() {
        return assertions;
    }
}
