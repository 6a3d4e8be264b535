package dev.plimsoll.probe;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.chat.ReferenceCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of a check under way: makes its steps, within its time, and keeps what they brought. */
final class RunInProgress {
    /** How many attempts may take their whole time in clean-up, which begins when the run's own time may be over. */
    private static final int CLEANUP_ATTEMPTS = 2;

    private final CheckSettings settings;
    private final Attempts attempts;
    private final Timing timing;
    private final Instant scheduled;
    private final Instant begun;
    private final List<StepRun> steps = new ArrayList<>();
    private List<Attempt> made = new ArrayList<>();
    private Optional<Step> current = Optional.empty();
    private Instant decided;
    private Optional<Instant> cleanupEnd = Optional.empty();
    private Optional<AuthVerdict> auth = Optional.empty();
    private int orphans;

    RunInProgress(CheckSettings settings, Attempts attempts, Timing timing, Instant scheduled) {
        this.settings = settings;
        this.attempts = attempts;
        this.timing = timing;
        this.scheduled = scheduled;
        this.begun = timing.clock().instant();
        this.decided = begun;
    }

    Instant begun() {
        return begun;
    }

    StepResult make(Step step) {
        StepResult result = make(step, begun.plus(settings.limits().run()));
        decided = timing.clock().instant();
        return result;
    }

    /** Makes a step of the clean-up, whose time is its own. */
    StepResult cleanUp(Step step) {
        return make(step, cleanupEnd());
    }

    boolean hasTimeToCleanUp() {
        return !isCut() && timing.clock().instant().isBefore(cleanupEnd());
    }

    void auth(AuthVerdict verdict) {
        auth = Optional.of(verdict);
    }

    void orphans(int left) {
        orphans = left;
    }

    /** The check has a bug: what it did counts, and an attempt of class {@code internal} says that it broke here. */
    void broke(Throwable failure) {
        ReferenceCode unsent = ReferenceCode.next(timing.clock(), timing.random());
        Exchange none = new Exchange.Unanswered(unsent, ErrorClass.INTERNAL, failure.toString(), Duration.ZERO);
        Sighting sighting = new Sighting(none, Phases.none(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
        Optional<ErrorClass> internal = Optional.of(ErrorClass.INTERNAL);
        Instant now = timing.clock().instant();
        made.add(new Attempt(made.size() + 1, now, sighting, internal, failure.toString()));
        StepName name =
                current.map(Step::name).orElse(StepName.of(settings.kind()).get(0));
        steps.add(new StepRun(name, current.map(it -> it.call().operation()).orElse(firstOperation()), made));
        decided = now;
    }

    CheckRun ended() {
        Duration delay = notNegative(Duration.between(scheduled, begun));
        Duration duration = notNegative(Duration.between(scheduled, decided));
        return new CheckRun(settings.id(), scheduled, delay, duration, outcome(), steps, auth, orphans);
    }

    private StepResult make(Step step, Instant deadline) {
        current = Optional.of(step);
        made = new ArrayList<>();
        attempts.make(step, deadline, made);
        StepRun run = new StepRun(step.name(), step.call().operation(), made);
        steps.add(run);
        current = Optional.empty();
        made = new ArrayList<>();
        return new StepResult(run);
    }

    private Instant cleanupEnd() {
        if (cleanupEnd.isEmpty()) {
            Duration time = settings.limits().attempt().multipliedBy(CLEANUP_ATTEMPTS);
            cleanupEnd = Optional.of(timing.clock().instant().plus(time));
        }
        return cleanupEnd.get();
    }

    private boolean isCut() {
        return steps.stream().anyMatch(it -> it.last().errorClass().equals(Optional.of(ErrorClass.CANCELED)));
    }

    private Outcome outcome() {
        List<Outcome> seen = steps.stream()
                .filter(it -> !decidesNothing(it))
                .map(StepRun::outcome)
                .toList();
        return List.of(Outcome.FAILURE, Outcome.INCONCLUSIVE, Outcome.RECOVERED).stream()
                .filter(seen::contains)
                .findFirst()
                .orElse(Outcome.SUCCESS);
    }

    /** A bug shows wherever it is. */
    private static boolean decidesNothing(StepRun step) {
        return step.name().isCleanup() && !step.last().errorClass().equals(Optional.of(ErrorClass.INTERNAL));
    }

    private Operation firstOperation() {
        return settings.kind()
                .match(
                        health -> Operation.HEALTH,
                        CheckKind.Key::operation,
                        journey -> Operation.LIST_SESSIONS,
                        CheckKind.Read::operation);
    }

    /** A clock may have been set back. */
    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
