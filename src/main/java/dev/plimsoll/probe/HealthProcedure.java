package dev.plimsoll.probe;

import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.GoodHealth;
import dev.plimsoll.chat.Operation;
import java.time.Duration;
import java.time.InstantSource;

/** Asks for the health. */
final class HealthProcedure implements Procedure {
    /** Clocks that are set over the network are far closer; an answer out of a cache is soon older. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final TargetCalls calls;
    private final Expectation expectation;

    HealthProcedure(TargetCalls calls, CheckKind.Health kind, InstantSource clock) {
        this.calls = calls;
        this.expectation = kind.deep() ? new GoodHealth(clock, TOLERANCE) : Expectation.none();
    }

    @Override
    public void perform(RunInProgress run) {
        run.make(calls.step(StepName.HEALTH, calls.api(Operation.HEALTH).health(), any -> expectation));
    }
}
