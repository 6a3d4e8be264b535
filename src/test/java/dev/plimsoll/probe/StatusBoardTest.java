package dev.plimsoll.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.testing.BoardedRuns;
import dev.plimsoll.testing.WoundClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StatusBoardTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUICK = Duration.ofMillis(30);

    private final WoundClock clock = new WoundClock();
    private final StatusBoard board = new StatusBoard(clock, text -> text.replace("hunter2", "***"));
    private final BoardedRuns health = BoardedRuns.health("staging");
    private final BoardedRuns key = BoardedRuns.key("staging");

    @BeforeEach
    void addChecks() {
        board.added(health.settings());
        board.added(key.settings());
    }

    @Test
    void knowsNothingBeforeTheFirstRun() {
        StatusLine line = line(health);

        assertThat(line.state(now())).isEqualTo(BoardState.UNKNOWN);
        assertThat(line.spell(now())).isEmpty();
        assertThat(line(key).history().verdict()).isEmpty();
    }

    @Test
    void saysSinceWhenACheckIsUp() {
        board.finished(health.failed(now(), ErrorClass.CONNECT_REFUSED));
        clock.advance(MINUTE);
        Instant back = now();
        board.finished(health.good(now(), QUICK));
        clock.advance(MINUTE);
        board.finished(health.good(now(), QUICK));

        assertThat(line(health).spell(now())).contains(new StatusSpell(BoardState.UP, back, now()));
    }

    @Test
    void callsACheckDownAfterAFailure() {
        board.finished(health.failed(now(), ErrorClass.CONNECT_REFUSED));

        assertThat(line(health).state(now())).isEqualTo(BoardState.DOWN);
    }

    @Test
    void callsACheckDegradedThatNeededARetry() {
        board.finished(health.recovered(now(), ErrorClass.CLOSED_EARLY));

        assertThat(line(health).state(now())).isEqualTo(BoardState.DEGRADED);
    }

    @Test
    void callsACheckDegradedThatIsSlowerThanPromised() {
        board.finished(health.good(now(), Duration.ofMillis(1_001)));

        assertThat(line(health).state(now())).isEqualTo(BoardState.DEGRADED);
    }

    @Test
    void learnsNothingFromAnInconclusiveRun() {
        board.finished(health.failed(now(), ErrorClass.CONNECT_REFUSED));
        clock.advance(MINUTE);
        board.finished(health.limited(now()));

        assertThat(line(health).state(now())).isEqualTo(BoardState.DOWN);
    }

    @Test
    void knowsNothingAnyMoreAfterThreeIntervalsOfSilence() {
        Instant last = now();
        board.finished(health.good(last, QUICK));
        clock.advance(Duration.ofSeconds(190));
        BoardState atTheEdge = line(health).state(now());
        clock.advance(Duration.ofNanos(1));

        assertThat(atTheEdge).isEqualTo(BoardState.UP);
        assertThat(line(health).spell(now())).contains(new StatusSpell(BoardState.UNKNOWN, last, last));
    }

    @Test
    void beginsANewSpellAfterSilence() {
        board.finished(health.good(now(), QUICK));
        clock.advance(Duration.ofHours(5));
        board.finished(health.good(now(), QUICK));

        assertThat(line(health).spell(now())).contains(new StatusSpell(BoardState.UP, now(), now()));
    }

    @ParameterizedTest
    @EnumSource(value = AuthVerdict.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void keepsTheVerdictOnAKeyWhenARunLearnsNothing(AuthVerdict verdict) {
        Instant judged = now();
        board.finished(key.judging(judged, verdict));
        clock.advance(Duration.ofMinutes(5));
        board.finished(key.judging(now(), AuthVerdict.UNKNOWN));

        assertThat(line(key).history().verdict()).contains(new StatusVerdict(verdict, judged));
    }

    @Test
    void keepsTheLastFailuresLongerThanTheLastGoodRuns() {
        for (int run = 0; run < 60; run++) {
            board.finished(run % 2 == 0 ? health.good(now(), QUICK) : health.failed(now(), ErrorClass.DNS));
            clock.advance(MINUTE);
        }

        HistoryRuns runs = line(health).history().runs();
        assertThat(runs.where(outcome -> outcome == Outcome.FAILURE)).hasSize(20);
        assertThat(runs.where(outcome -> outcome == Outcome.SUCCESS)).hasSize(5);
        assertThat(runs.newestFirst().get(0).scheduled()).isEqualTo(now().minus(MINUTE));
    }

    @Test
    void keepsWhatWasWrongWithARunWithoutItsSecrets() {
        board.finished(health.saying(now(), "no such key: hunter2"));

        assertThat(line(health).history().runs().newestFirst().get(0).failures())
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.cause()).isEqualTo(ErrorClass.SERVER_5XX);
                    assertThat(failure.detail()).isEqualTo("no such key: ***");
                    assertThat(failure.code().value()).isEqualTo("urc-0-k3x9q2m7a");
                    assertThat(failure.phases().of(Phase.PROCESSING)).isEqualTo(Duration.ofMillis(809));
                });
    }

    @Test
    void countsRunsThatWereMissed() {
        board.missed(health.id(), MissedReason.OVERLAP, 2);
        board.missed(health.id(), MissedReason.OVERLAP, 1);

        assertThat(line(health).history().band().cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.missed()).containsExactly(Map.entry(MissedReason.OVERLAP, 3L)));
    }

    @Test
    void keepsItsHistoryWhenACheckIsConfiguredAnew() {
        board.finished(health.good(now(), QUICK));

        board.added(health.settings());

        assertThat(line(health).state(now())).isEqualTo(BoardState.UP);
    }

    @Test
    void forgetsACheckThatIsRemovedAlsoWhenARunOfItEndsLater() {
        board.removed(health.id());
        board.finished(health.good(now(), QUICK));
        board.missed(health.id(), MissedReason.SHUTDOWN, 1);

        assertThat(board.view(Map.of()).lines()).extracting(StatusLine::id).containsExactly(key.id());
    }

    @Test
    void tellsWhenTheNextRunIs() {
        StatusView view = board.view(Map.of(key.id(), now().plusSeconds(40)));

        assertThat(view.lines()).extracting(StatusLine::next).satisfies(next -> {
            assertThat(next.get(0)).isEmpty();
            assertThat(next.get(1)).contains(now().plusSeconds(40));
        });
    }

    @Test
    void takesNoMoreRoomAfterAMonthThanAfterADay() {
        for (Duration ran = Duration.ZERO; ran.toDays() < 30; ran = ran.plus(MINUTE)) {
            board.finished(
                    ran.toMinutes() % 7 == 0
                            ? health.failed(now(), ErrorClass.DNS)
                            : health.good(now(), Duration.ofMillis(ran.toMinutes() % 900)));
            clock.advance(MINUTE);
        }

        StatusHistory history = line(health).history();
        assertThat(history.band().cells()).hasSize(HistoryBand.CELLS);
        assertThat(history.band().cells())
                .allSatisfy(cell -> assertThat(cell.runs()).isEqualTo(15));
        assertThat(history.runs().newestFirst()).hasSize(25);
    }

    @Test
    void losesNoRunWhenManyEndAtOnce() throws InterruptedException {
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(number -> new Thread(() -> {
                    for (int run = 0; run < 500; run++) {
                        board.finished(health.good(Instant.EPOCH, QUICK));
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(line(health).history().band().cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.of(Outcome.SUCCESS)).isEqualTo(4_000));
    }

    private Instant now() {
        return clock.instant();
    }

    private StatusLine line(BoardedRuns check) {
        return board.view(Map.of()).lines().stream()
                .filter(line -> line.id().equals(check.id()))
                .findFirst()
                .orElseThrow();
    }
}
