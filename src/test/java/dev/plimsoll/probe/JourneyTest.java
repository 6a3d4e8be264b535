package dev.plimsoll.probe;

import static dev.plimsoll.testing.SampleChecks.TWO_RETRIES;
import static dev.plimsoll.testing.SampleChecks.retrying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.PlainWire;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.Sightings;
import dev.plimsoll.testing.StandInAdmin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a journey leaves behind, whatever goes wrong on its way: nothing. */
class JourneyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final StandIn standIn = StandIn.start(StandInSettings.of(Contracts.deployed(), 1));
    private final StandInAdmin admin = new StandInAdmin(standIn);
    private final PlainWire wire = new PlainWire(standIn.baseUrl());
    private final CheckSettings journey = SampleChecks.of("journey", SampleChecks.JOURNEY);

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void talksAsAUserDoesAndLeavesNothing() {
        CheckRun run = run(wire, journey);

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.steps())
                .extracting(StepRun::name)
                .containsExactly(
                        StepName.LIST, StepName.CREATE, StepName.SEND, StepName.FIND, StepName.RENAME, StepName.DELETE);
        assertThat(admin.sessions()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"SEND_MESSAGE", "LIST_MESSAGES", "RENAME_SESSION"})
    void deletesItsSessionWhereverItFails(Operation operation) {
        admin.begin("{\"kind\":\"status\",\"status\":500,\"operations\":[\"" + operation.label() + "\"]}");

        CheckRun run = run(wire, journey);

        assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(last(run).name()).isEqualTo(StepName.CLEANUP_DELETE);
        assertThat(last(run).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(admin.sessions()).isZero();
    }

    @Test
    void findsByItsTitleTheSessionWhoseCreationWasNeverAnswered() {
        admin.begin("{\"kind\":\"blackhole\",\"operations\":[\"create_session\"]}");

        CheckRun run = run(wire, hurried(retrying(TWO_RETRIES, journey)));

        assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(run.steps())
                .extracting(StepRun::name)
                .containsExactly(StepName.LIST, StepName.CREATE, StepName.CLEANUP_LIST, StepName.CLEANUP_DELETE);
        assertThat(run.steps().get(1).attempts()).as("a POST is never repeated").hasSize(1);
        assertThat(admin.sessions()).isZero();
    }

    @Test
    void takesForDoneWhatIsMissingAfterALostAnswer() {
        AtomicBoolean lost = new AtomicBoolean();
        Wire lossy = new AlteredWire() {
            @Override
            Sighting alter(ChatCall call, Sighting sighting) {
                return call.operation() == Operation.DELETE_SESSION && lost.compareAndSet(false, true)
                        ? Sightings.failed(ErrorClass.CLOSED_EARLY)
                        : sighting;
            }
        };

        CheckRun run = run(lossy, retrying(TWO_RETRIES, journey));

        assertThat(run.outcome()).isEqualTo(Outcome.RECOVERED);
        assertThat(last(run).name()).isEqualTo(StepName.DELETE);
        assertThat(last(run).attempts()).hasSize(2);
    }

    @Test
    void failsWhenItsSessionIsGoneAtTheFirstAttempt() {
        Wire thief = new AlteredWire() {
            @Override
            Sighting alter(ChatCall call, Sighting sighting) {
                return call.operation() == Operation.DELETE_SESSION ? Sightings.answered(404, "{}") : sighting;
            }
        };

        CheckRun run = run(thief, journey);

        assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
    }

    @Test
    void cleansUpAlsoAfterABugOfItsOwn() {
        Wire buggy = new AlteredWire() {
            @Override
            Sighting alter(ChatCall call, Sighting sighting) {
                if (call.operation() == Operation.SEND_MESSAGE) {
                    throw new IllegalStateException("a bug");
                }
                return sighting;
            }
        };

        CheckRun run = run(buggy, journey);

        assertThat(run.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(admin.sessions()).isZero();
    }

    @Test
    void sweepsWhatAKilledRunLeft() {
        store(JourneyTitle.at(NOW.minus(Duration.ofHours(1)), new Random(1)).text());
        store(JourneyTitle.at(NOW.minus(Duration.ofHours(2)), new Random(2)).renamed());
        store(JourneyTitle.at(NOW.minus(Duration.ofMinutes(1)), new Random(3)).text());
        store("somebody's own");

        CheckRun run = run(wire, journey);

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.steps())
                .filteredOn(it -> it.name() == StepName.ORPHAN_DELETE)
                .hasSize(2);
        assertThat(run.orphans()).isZero();
        assertThat(admin.sessions()).isEqualTo(2);
    }

    @Test
    void sweepsAFewAtATimeAndCountsThoseThatStay() {
        IntStream.range(0, 13)
                .forEach(i -> store(JourneyTitle.at(NOW.minus(Duration.ofHours(1)), new Random(i))
                        .text()));

        assertThat(run(wire, journey).orphans()).isEqualTo(3);
        assertThat(run(wire, journey).orphans()).isZero();
    }

    @Test
    void countsAnOrphanThatCannotBeDeletedAndFailsNotForIt() {
        store(JourneyTitle.at(NOW.minus(Duration.ofHours(1)), new Random(1)).text());
        AtomicBoolean own = new AtomicBoolean();
        Wire stubborn = new AlteredWire() {
            @Override
            Sighting alter(ChatCall call, Sighting sighting) {
                return call.operation() == Operation.DELETE_SESSION && !own.compareAndSet(false, true)
                        ? Sightings.answered(500, "{}")
                        : sighting;
            }
        };

        CheckRun run = run(stubborn, journey);

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.orphans()).isOne();
    }

    @Test
    void isInconclusiveWhenTheServiceLimitsIt() {
        admin.begin("{\"kind\":\"status\",\"status\":429,\"operations\":[\"send_message\"]}");

        CheckRun run = run(wire, journey);

        assertThat(run.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(admin.sessions()).isZero();
    }

    @Test
    void showsAnOutageThatHealthDoesNotShow() {
        admin.begin("{\"kind\":\"database_away\"}");

        CheckRun run = run(wire, journey);

        assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(run.steps()).extracting(StepRun::name).containsExactly(StepName.LIST);
        assertThat(run(wire, SampleChecks.of("health", SampleChecks.HEALTH)).outcome())
                .isEqualTo(Outcome.SUCCESS);
    }

    private CheckRun run(Wire wire, CheckSettings settings) {
        ProbeKeys keys = SampleChecks.keys(standIn.apiKey());
        return new Checks(InstantSource.fixed(NOW), new Random(5), Sleeper::real)
                .of(SampleChecks.target(Optional.empty()), wire, () -> keys, List.of(settings))
                .get(0)
                .run(NOW);
    }

    private void store(String title) {
        ProbeKeys keys = SampleChecks.keys(standIn.apiKey());
        ChatCall create = new ChatApi(Contracts.deployed()).createSession(title);
        wire.send(create, new Caller(keys.primary(), SampleChecks.USER, "test"), Duration.ofSeconds(5));
    }

    private static CheckSettings hurried(CheckSettings check) {
        return SampleChecks.within(new CheckSettings.Limits(Duration.ofMillis(500), Duration.ofSeconds(5)), check);
    }

    private static StepRun last(CheckRun run) {
        return run.steps().get(run.steps().size() - 1);
    }

    /** The real wire, but what is seen of some answers is something else. */
    private abstract class AlteredWire implements Wire {
        abstract Sighting alter(ChatCall call, Sighting sighting);

        @Override
        public Sighting send(ChatCall call, Caller caller, Duration deadline) {
            return alter(call, wire.send(call, caller, deadline));
        }

        @Override
        public void close() {
            wire.close();
        }
    }
}
