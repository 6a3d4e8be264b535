package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Target;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.http.HttpChatClient;
import dev.plimsoll.testing.Clients;
import dev.plimsoll.testing.LedgerHolder;
import dev.plimsoll.testing.TinyChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CleanupTest {
    private static final UserId ANN = new UserId("anon-1-ann");
    private static final UserId BOB = new UserId("anon-1-bob");

    private final Housekeeping housekeeping = new Housekeeping();
    private TinyChat chat;
    private HttpChatClient client;

    @TempDir
    private Path runs;

    @BeforeEach
    void start() throws IOException {
        chat = new TinyChat(Contracts.deployed());
        client = Clients.of(chat.baseUrl());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        chat.close();
    }

    @Test
    void deletesWhatIsOpenAndNothingElse() throws IOException {
        try (CleanupLedger ledger = ledger("r1")) {
            for (int i = 0; i < 100; i++) {
                ledger.creating(ANN, "t" + i);
                ledger.created(ANN, "t" + i, chat.store("anon-1-ann", "t" + i));
            }
            chat.store("anon-1-ann", "somebody's own");

            CleanupReport report = cleanup().sweep(ledger);

            assertThat(report).hasToString("100 sessions deleted, 0 gone already, 0 left");
            assertThat(chat.titles()).containsExactly("somebody's own");
            assertThat(ledger.openEntries()).isEmpty();
            assertThat(ledger.isDone()).isTrue();
            assertThat(housekeeping.snapshot()).isEqualTo(Map.of(Operation.DELETE_SESSION, Map.of("200", 100L)));
        }
    }

    @Test
    void findsASessionWhoseIdIsUnknownByItsTitleThoughRenamed() throws IOException {
        chat.store("anon-1-ann", "run7-1 renamed");
        chat.store("anon-1-ann", "run7-10");
        chat.store("anon-1-bob", "run7-1");
        try (CleanupLedger ledger = ledger("r1")) {
            ledger.creating(ANN, "run7-1");

            CleanupReport report = cleanup().sweep(ledger);

            assertThat(report).isEqualTo(new CleanupReport(1, 0, Map.of()));
            assertThat(chat.titles()).containsExactly("run7-10", "run7-1");
        }
    }

    @Test
    void looksTwiceBeforeItBelievesThatNothingWasCreated() throws IOException {
        try (CleanupLedger ledger = ledger("r1")) {
            ledger.creating(ANN, "one");
            ledger.creating(ANN, "two");
            ledger.creating(BOB, "three");

            CleanupReport report = cleanup().sweep(ledger);

            assertThat(report).isEqualTo(new CleanupReport(0, 3, Map.of()));
            assertThat(housekeeping.snapshot()).isEqualTo(Map.of(Operation.LIST_SESSIONS, Map.of("200", 4L)));
        }
    }

    @Test
    void findsASessionThatWasCreatedLate() throws IOException {
        chat.whenever("GET", (request, socket) -> {
            chat.serve(request, socket);
            chat.recover();
            chat.store("anon-1-ann", "slow");
        });
        try (CleanupLedger ledger = ledger("r1")) {
            ledger.creating(ANN, "slow");

            CleanupReport report = cleanup().sweep(ledger);

            assertThat(report).isEqualTo(new CleanupReport(1, 0, Map.of()));
            assertThat(chat.titles()).isEmpty();
        }
    }

    @Test
    void takesAMissingSessionForGone() throws IOException {
        try (CleanupLedger ledger = ledger("r1")) {
            ledger.creating(ANN, "one");
            ledger.created(ANN, "one", "000000000000000000000099");

            CleanupReport report = cleanup().sweep(ledger);

            assertThat(report).isEqualTo(new CleanupReport(0, 1, Map.of()));
        }
    }

    @Test
    void doesNotTakeTheWordOfAWebServerThatStandsInFront() throws IOException {
        chat.answering("DELETE", "404 Not Found", "text/html", "<html>");
        try (CleanupLedger ledger = ledger("r1")) {
            ledger.creating(ANN, "one");
            ledger.created(ANN, "one", chat.store("anon-1-ann", "one"));

            CleanupReport report = cleanup().sweep(ledger);

            assertThat(report)
                    .hasToString("0 sessions deleted, 0 gone already, 1 left (1 x delete_session: status 404)");
            assertThat(ledger.openEntries()).hasSize(1);
        }
    }

    @Test
    void doesNotTakeAListOfTheWrongShapeForAnEmptyOne() throws IOException {
        chat.answering("GET", "200 OK", "application/json", "{}");
        try (CleanupLedger ledger = ledger("r1")) {
            ledger.creating(ANN, "one");

            CleanupReport report = cleanup().sweep(ledger);

            assertThat(report.residue()).isEqualTo(Map.of("list_sessions: body: expected array, was object", 1L));
        }
    }

    @Test
    void triesAgainWhatFailedForAMoment() throws IOException {
        chat.whenever("DELETE", (request, socket) -> {
            chat.recover();
            socket.close();
        });
        try (CleanupLedger ledger = ledger("r1")) {
            ledger.creating(ANN, "one");
            ledger.created(ANN, "one", chat.store("anon-1-ann", "one"));

            CleanupReport report = cleanup().sweep(ledger);

            assertThat(report).isEqualTo(new CleanupReport(1, 0, Map.of()));
            assertThat(housekeeping.snapshot())
                    .isEqualTo(Map.of(Operation.DELETE_SESSION, Map.of("200", 1L, "none", 1L)));
        }
    }

    @Test
    void leavesToTheNextStartWhatADeadServiceKeeps() throws IOException {
        try (CleanupLedger ledger = ledger("r1")) {
            for (int i = 0; i < 50; i++) {
                ledger.creating(ANN, "t" + i);
                ledger.created(ANN, "t" + i, chat.store("anon-1-ann", "t" + i));
            }
            chat.whenever("DELETE", (request, socket) -> socket.close());

            CleanupReport down = cleanup().sweep(ledger);

            assertThat(down.left()).isEqualTo(50);
            assertThat(down.residue()).containsKey("delete_session: closed_early");
            // 3 rounds, each given up after 16 failures in a row and what was under way.
            assertThat(chat.server().requests()).hasSizeLessThan(3 * 24);
        }

        chat.recover();
        CleanupReport up = new Leftovers(runs, target(), cleanup()).sweep(Set.of());

        assertThat(up).isEqualTo(new CleanupReport(50, 0, Map.of()));
        assertThat(chat.titles()).isEmpty();
    }

    @Test
    void beginsNothingWhenTimeIsUp() throws IOException {
        AtomicLong now = new AtomicLong();
        try (CleanupLedger ledger = ledger("r1")) {
            ledger.creating(ANN, "one");
            ledger.created(ANN, "one", chat.store("anon-1-ann", "one"));

            CleanupReport report = cleanup(
                            () -> now.getAndAdd(Duration.ofSeconds(20).toNanos()))
                    .sweep(ledger);

            assertThat(report).isEqualTo(new CleanupReport(0, 0, Map.of("no time left", 1L)));
            assertThat(chat.server().requests()).isEmpty();
        }
    }

    @Test
    void cleansUpAfterAKilledRunButNotAfterALivingOne() throws IOException, InterruptedException {
        Process living = LedgerHolder.start(Files.createDirectory(runs.resolve("living")), target());
        Process killed = LedgerHolder.start(Files.createDirectory(runs.resolve("killed")), target());
        killed.destroyForcibly().waitFor();
        try {
            CleanupReport report = new Leftovers(runs, target(), cleanup()).sweep(Set.of());

            assertThat(report).isEqualTo(new CleanupReport(0, 1, Map.of()));
            assertThat(new Leftovers(runs, target(), cleanup()).sweep(Set.of())).isEqualTo(CleanupReport.NOTHING);
            assertThat(chat.server().requests()).hasSize(1);
        } finally {
            living.destroyForcibly().waitFor();
        }
    }

    @Test
    void leavesOtherTargetsAndItsOwnRunsAlone() throws IOException {
        Path elsewhere = Files.createDirectory(runs.resolve("elsewhere"));
        try (CleanupLedger other = CleanupLedger.create(elsewhere, Target.of("http://127.0.0.1:1"))) {
            other.creating(ANN, "one");
        }
        Files.createDirectory(runs.resolve("no-ledger"));
        try (CleanupLedger own = ledger("own")) {
            own.creating(ANN, "two");

            CleanupReport report = new Leftovers(runs, target(), cleanup()).sweep(Set.of(runs.resolve("own")));

            assertThat(report).isEqualTo(CleanupReport.NOTHING);
            assertThat(own.openEntries()).hasSize(1);
        }
    }

    @Test
    void findsNothingWhereNoRunEverWas() throws IOException {
        assertThat(new Leftovers(runs.resolve("none"), target(), cleanup()).sweep(Set.of()))
                .isEqualTo(CleanupReport.NOTHING);
    }

    private CleanupLedger ledger(String run) throws IOException {
        return CleanupLedger.create(Files.createDirectory(runs.resolve(run)), target());
    }

    private Target target() {
        return Target.of(chat.baseUrl());
    }

    private Cleanup cleanup() {
        return cleanup(System::nanoTime);
    }

    private Cleanup cleanup(LongSupplier clock) {
        CleanupLimits limits = new CleanupLimits(8, 3, Duration.ZERO, Duration.ofSeconds(20));
        return new Cleanup(housekeeping.counting(client), new ChatApi(Contracts.deployed()), limits, clock);
    }
}
