package dev.plimsoll.testing;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.probe.Attempt;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.Phase;
import dev.plimsoll.probe.Phases;
import dev.plimsoll.probe.Sighting;
import dev.plimsoll.probe.StepName;
import dev.plimsoll.probe.StepRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs of checks as a prober can see them, each a little different from the others. */
public final class SampleProbes {
    public static final Instant SCHEDULED = Instant.parse("2026-03-01T12:00:00Z");

    private SampleProbes() {}

    public static CheckRun success() {
        StepRun step = new StepRun(StepName.HEALTH, Operation.HEALTH, List.of(good(1, "urc-1-good")));
        return run("health", Outcome.SUCCESS, List.of(step), Optional.empty());
    }

    /** Failed first, then went well. */
    public static CheckRun recovered() {
        List<Attempt> attempts =
                List.of(bad(1, "urc-2-refused", ErrorClass.CONNECT_REFUSED, "nobody listens"), good(2, "urc-3-good"));
        StepRun step = new StepRun(StepName.READ, Operation.LIST_SESSIONS, attempts);
        return run("list_sessions", Outcome.RECOVERED, List.of(step), Optional.empty());
    }

    /** A journey whose message was not taken, with words that somebody else chose. */
    public static CheckRun failure(String detail) {
        StepRun create = new StepRun(StepName.CREATE, Operation.CREATE_SESSION, List.of(good(1, "urc-4-good")));
        StepRun send = new StepRun(
                StepName.SEND, Operation.SEND_MESSAGE, List.of(bad(1, "urc-5-broken", ErrorClass.SERVER_5XX, detail)));
        StepRun cleanUp =
                new StepRun(StepName.CLEANUP_DELETE, Operation.DELETE_SESSION, List.of(good(1, "urc-6-good")));
        return run("journey", Outcome.FAILURE, List.of(create, send, cleanUp), Optional.empty());
    }

    /** The service takes any key. */
    public static CheckRun vacuous() {
        StepRun real = new StepRun(StepName.REAL, Operation.LIST_SESSIONS, List.of(good(1, "urc-7-good")));
        StepRun control = new StepRun(
                StepName.CONTROL,
                Operation.LIST_SESSIONS,
                List.of(bad(1, "urc-8-taken", ErrorClass.ASSERTION, "a wrong key was taken")));
        return run("key", Outcome.FAILURE, List.of(real, control), Optional.of(AuthVerdict.VACUOUS));
    }

    /** The service limited us. */
    public static CheckRun inconclusive() {
        StepRun step = new StepRun(
                StepName.HEALTH, Operation.HEALTH, List.of(bad(1, "urc-9-limited", ErrorClass.RATE_LIMITED, "")));
        return run("health", Outcome.INCONCLUSIVE, List.of(step), Optional.empty());
    }

    private static CheckRun run(String check, Outcome outcome, List<StepRun> steps, Optional<AuthVerdict> auth) {
        return new CheckRun(
                new CheckId("staging", check),
                SCHEDULED,
                Duration.ZERO,
                Duration.ofMillis(42),
                outcome,
                steps,
                auth,
                0);
    }

    private static Attempt good(int number, String code) {
        Answer answer = new Answer(200, "application/json", new byte[0]);
        Exchange exchange = new Exchange.Answered(new ReferenceCode(code), answer, Duration.ofMillis(12));
        return new Attempt(number, SCHEDULED, sighting(exchange), Optional.empty(), "");
    }

    private static Attempt bad(int number, String code, ErrorClass errorClass, String detail) {
        Exchange exchange = new Exchange.Unanswered(new ReferenceCode(code), errorClass, detail, Duration.ofMillis(12));
        return new Attempt(number, SCHEDULED, sighting(exchange), Optional.of(errorClass), detail);
    }

    private static Sighting sighting(Exchange exchange) {
        Phases phases = new Phases(Map.of(Phase.CONNECT, Duration.ofMillis(2), Phase.RESOLVE, Duration.ofMillis(1)));
        return new Sighting(exchange, phases, Optional.empty(), Optional.of("1.1"), Optional.empty(), 0);
    }
}
