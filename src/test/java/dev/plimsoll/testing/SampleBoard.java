package dev.plimsoll.testing;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.MissedReason;
import dev.plimsoll.probe.StatusBoard;
import dev.plimsoll.probe.StatusView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/** Boards that have something to show, at noon of one and the same day. */
public final class SampleBoard {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:07Z");
    private static final Duration DAY = Duration.ofHours(24);

    private final WoundClock clock = new WoundClock();
    private final StatusBoard board = new StatusBoard(clock, UnaryOperator.identity());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    private SampleBoard() {
        clock.advance(Duration.between(Instant.EPOCH, NOON));
    }

    /** Without any check. */
    public static StatusView empty() {
        return new SampleBoard().board.view(Map.of());
    }

    /** With checks that have not run yet. */
    public static StatusView waiting() {
        SampleBoard sample = new SampleBoard();
        BoardedRuns health = BoardedRuns.health("staging");
        BoardedRuns key = BoardedRuns.key("staging");
        sample.board.added(health.settings());
        sample.board.added(key.settings());
        return sample.board.view(Map.of(health.id(), NOON.plusSeconds(4), key.id(), NOON.plusSeconds(71)));
    }

    /** A single check of which the service said something. */
    public static StatusView saying(String target, String detail) {
        SampleBoard sample = new SampleBoard();
        BoardedRuns health = BoardedRuns.health(target);
        sample.board.added(health.settings());
        sample.board.finished(health.saying(NOON.minusSeconds(30), detail));
        return sample.board.view(Map.of());
    }

    /** A day of three targets in every state. */
    public static StatusView eventful() {
        SampleBoard sample = new SampleBoard();
        sample.day(BoardedRuns.health("production"), List.of());
        sample.key(BoardedRuns.key("production"), AuthVerdict.VALID);
        sample.day(journey("production"), List.of(Duration.ofMinutes(40), Duration.ofHours(9)));
        sample.day(BoardedRuns.health("staging"), List.of(Duration.ZERO, Duration.ofHours(3), Duration.ofHours(15)));
        sample.key(BoardedRuns.key("staging"), AuthVerdict.VACUOUS);
        sample.board.added(journey("staging").settings());
        sample.day(
                BoardedRuns.health("a-target-with-a-rather-long-name-in-a-far-away-region-of-the-cloud"),
                List.of(Duration.ofHours(20)));
        sample.limited(BoardedRuns.of(
                new CheckId(
                        "a-target-with-a-rather-long-name-in-a-far-away-region-of-the-cloud", "sessions-of-the-prober"),
                new CheckKind.Read(Operation.LIST_SESSIONS, Optional.empty()),
                Duration.ofMinutes(1)));
        return sample.board.view(
                sample.board.histories().stream().collect(Collectors.toMap(it -> it.id(), it -> NOON.plusSeconds(11))));
    }

    private static BoardedRuns journey(String target) {
        return BoardedRuns.of(
                new CheckId(target, "journey"),
                new CheckKind.Journey(false, Duration.ofHours(1)),
                Duration.ofMinutes(1));
    }

    /** Good runs, but for some minutes of trouble that ended so long ago. */
    private void day(BoardedRuns check, List<Duration> troubles) {
        board.added(check.settings());
        for (Instant at = NOON.minus(DAY);
                at.isBefore(NOON);
                at = at.plus(check.settings().interval())) {
            Duration age = Duration.between(at, NOON);
            boolean troubled =
                    troubles.stream().anyMatch(end -> age.compareTo(end) > 0 && age.compareTo(end.plusMinutes(7)) <= 0);
            board.finished(troubled ? trouble(check, at) : check.good(at, time()));
        }
        if (!troubles.isEmpty()) {
            board.missed(check.id(), MissedReason.OVERLAP, 2);
        }
        if (check.id().check().equals("journey")) {
            board.finished(check.good(NOON.minusSeconds(9), Duration.ofMillis(1_730)));
        }
    }

    private CheckRun trouble(BoardedRuns check, Instant at) {
        return switch (random.nextInt(4)) {
            case 0 -> check.recovered(at, ErrorClass.CLOSED_EARLY);
            case 1 -> check.failed(at, ErrorClass.RESPONSE_TIMEOUT);
            default -> check.saying(at, "upstream connect error or disconnect/reset before headers");
        };
    }

    private void key(BoardedRuns check, AuthVerdict last) {
        board.added(check.settings());
        for (Instant at = NOON.minus(DAY);
                at.isBefore(NOON);
                at = at.plus(check.settings().interval())) {
            boolean late = Duration.between(at, NOON).compareTo(Duration.ofHours(2)) < 0;
            board.finished(check.judging(at, late ? last : AuthVerdict.VALID));
        }
    }

    private void limited(BoardedRuns check) {
        board.added(check.settings());
        board.finished(check.good(NOON.minus(Duration.ofHours(2)), time()));
        for (int minute = 90; minute > 0; minute--) {
            board.finished(check.limited(NOON.minus(Duration.ofMinutes(minute))));
        }
    }

    /** Around 60 ms, with a tail. */
    private Duration time() {
        return Duration.ofNanos((long) (40e6 * Math.exp(0.5 * random.nextGaussian()) + 15e6));
    }
}
