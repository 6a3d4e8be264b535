package dev.plimsoll.testing;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.probe.Attempt;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.CheckSettings;
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

/** Made-up runs of one check, for whoever shows or keeps them; promised is an answer within a second. */
public record BoardedRuns(CheckSettings settings) {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    public static BoardedRuns of(CheckId id, CheckKind kind, Duration interval) {
        return new BoardedRuns(new CheckSettings(
                id,
                kind,
                interval,
                Optional.empty(),
                new CheckSettings.Limits(DEADLINE, Duration.ofSeconds(10)),
                RetryPolicy.none(),
                false,
                new CheckSettings.Objective(0.999, Duration.ofSeconds(1))));
    }

    /** A shallow health check, every minute. */
    public static BoardedRuns health(String target) {
        return of(new CheckId(target, "health"), new CheckKind.Health(false), Duration.ofMinutes(1));
    }

    public static BoardedRuns key(String target) {
        return of(new CheckId(target, "key"), new CheckKind.Key(Operation.LIST_SESSIONS), Duration.ofMinutes(5));
    }

    public CheckId id() {
        return settings.id();
    }

    public CheckRun good(Instant at, Duration took) {
        return run(at, Outcome.SUCCESS, List.of(attempt(1, at, took)));
    }

    public CheckRun recovered(Instant at, ErrorClass cause) {
        return run(
                at,
                Outcome.RECOVERED,
                List.of(
                        failed(at, cause, "the connection was closed before an answer came"),
                        attempt(2, at, Duration.ofMillis(80))));
    }

    public CheckRun failed(Instant at, ErrorClass cause) {
        return run(at, Outcome.FAILURE, List.of(failed(at, cause, "no answer within the deadline of 5 s")));
    }

    /** A failure of which the service said this. */
    public CheckRun saying(Instant at, String detail) {
        return run(at, Outcome.FAILURE, List.of(failed(at, ErrorClass.SERVER_5XX, detail)));
    }

    public CheckRun limited(Instant at) {
        return run(at, Outcome.INCONCLUSIVE, List.of(failed(at, ErrorClass.RATE_LIMITED, "too many requests")));
    }

    /** A run of a key check. */
    public CheckRun judging(Instant at, AuthVerdict verdict) {
        CheckRun run = switch (verdict) {
            case VALID -> good(at, Duration.ofMillis(45));
            case INVALID, FORBIDDEN, VACUOUS, INVERTED -> saying(at, "expected another status");
            case UNKNOWN -> limited(at);
        };
        return new CheckRun(id(), at, run.delay(), run.duration(), run.outcome(), run.steps(), Optional.of(verdict), 0);
    }

    private CheckRun run(Instant at, Outcome outcome, List<Attempt> attempts) {
        StepRun step = new StepRun(StepName.of(settings.kind()).get(0), Operation.HEALTH, attempts);
        return new CheckRun(
                id(), at, Duration.ofMillis(2), step.elapsed(), outcome, List.of(step), Optional.empty(), 0);
    }

    private static Attempt attempt(int number, Instant at, Duration took) {
        Answer answer = new Answer(200, "application/json", new byte[0]);
        return new Attempt(number, at, sighting(new Exchange.Answered(code(at), answer, took)), Optional.empty(), "");
    }

    private static Attempt failed(Instant at, ErrorClass cause, String detail) {
        Exchange nothing = new Exchange.Unanswered(code(at), cause, detail, Duration.ofMillis(812));
        return new Attempt(1, at, sighting(nothing), Optional.of(cause), detail);
    }

    private static Sighting sighting(Exchange exchange) {
        Phases phases = new Phases(Map.of(
                Phase.RESOLVE, Duration.ofMillis(1),
                Phase.CONNECT, Duration.ofMillis(2),
                Phase.PROCESSING, exchange.elapsed().minusMillis(3)));
        return new Sighting(exchange, phases, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    private static ReferenceCode code(Instant at) {
        return new ReferenceCode("urc-" + at.toEpochMilli() + "-k3x9q2m7a");
    }
}
