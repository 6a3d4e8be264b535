package dev.plimsoll.metrics;

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
import dev.plimsoll.probe.TlsFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Checks of a target called staging, and runs of them. */
final class SampleProbes {
    static final CheckSettings HEALTH = settings("health", new CheckKind.Health(false));
    static final CheckSettings KEY = settings("key", new CheckKind.Key(Operation.LIST_SESSIONS));
    static final CheckSettings JOURNEY = settings("journey", new CheckKind.Journey(true, Duration.ofHours(1)));

    private static final Duration ATTEMPT = Duration.ofMillis(20);

    private SampleProbes() {}

    static CheckSettings settings(String name, CheckKind kind) {
        return new CheckSettings(
                new CheckId("staging", name),
                kind,
                Duration.ofSeconds(15),
                Optional.empty(),
                new CheckSettings.Limits(Duration.ofSeconds(3), Duration.ofSeconds(10)),
                RetryPolicy.none(),
                false,
                new CheckSettings.Objective(0.999, Duration.ofMillis(500)));
    }

    static CheckSettings every(Duration interval, CheckSettings like) {
        return new CheckSettings(
                like.id(),
                like.kind(),
                interval,
                like.failingInterval(),
                like.limits(),
                like.retries(),
                like.repeatsWrites(),
                like.objective());
    }

    static CheckRun run(CheckSettings check, Outcome outcome, StepRun... steps) {
        return new CheckRun(
                check.id(),
                Instant.ofEpochSecond(1000),
                Duration.ofMillis(5),
                Duration.ofMillis(255),
                outcome,
                List.of(steps),
                Optional.empty(),
                0);
    }

    static CheckRun told(AuthVerdict verdict, CheckRun run) {
        return new CheckRun(
                run.id(),
                run.scheduled(),
                run.delay(),
                run.duration(),
                run.outcome(),
                run.steps(),
                Optional.of(verdict),
                run.orphans());
    }

    static CheckRun leaving(int orphans, CheckRun run) {
        return new CheckRun(
                run.id(),
                run.scheduled(),
                run.delay(),
                run.duration(),
                run.outcome(),
                run.steps(),
                run.auth(),
                orphans);
    }

    /** A step that succeeded at once. */
    static StepRun good(StepName name) {
        return new StepRun(name, Operation.HEALTH, List.of(success(1)));
    }

    /** A step whose attempts all failed. */
    static StepRun failed(StepName name, ErrorClass... failures) {
        return new StepRun(name, Operation.HEALTH, failures(failures));
    }

    /** A step that succeeded after some failures. */
    static StepRun recovered(StepName name, ErrorClass... failures) {
        List<Attempt> attempts = new ArrayList<>(failures(failures));
        attempts.add(success(failures.length + 1));
        return new StepRun(name, Operation.HEALTH, attempts);
    }

    private static List<Attempt> failures(ErrorClass... failures) {
        return IntStream.range(0, failures.length)
                .mapToObj(it -> failure(it + 1, failures[it]))
                .toList();
    }

    private static Attempt success(int number) {
        Exchange answered = new Exchange.Answered(
                code(number), new Answer(200, "application/json", new byte[] {'{', '}'}), ATTEMPT);
        return new Attempt(number, Instant.ofEpochSecond(1000), sighting(answered), Optional.empty(), "");
    }

    private static Attempt failure(int number, ErrorClass errorClass) {
        Exchange unanswered = new Exchange.Unanswered(code(number), errorClass, "made up", ATTEMPT);
        return new Attempt(
                number, Instant.ofEpochSecond(1000), sighting(unanswered), Optional.of(errorClass), "made up");
    }

    private static ReferenceCode code(int number) {
        return new ReferenceCode("urc-1764093600000-attempt" + number);
    }

    private static Sighting sighting(Exchange exchange) {
        return new Sighting(
                exchange,
                new Phases(Map.of(Phase.CONNECT, Duration.ofMillis(2), Phase.PROCESSING, Duration.ofMillis(15))),
                Optional.of(new TlsFacts("TLSv1.3", Instant.ofEpochSecond(2_000_000_000))),
                exchange.status().isPresent() ? Optional.of("1.1") : Optional.empty(),
                Optional.empty(),
                0);
    }

    static List<CheckSettings> all() {
        return List.of(HEALTH, KEY, JOURNEY);
    }
}
