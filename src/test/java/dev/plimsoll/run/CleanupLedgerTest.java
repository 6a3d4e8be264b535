package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.Target;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.testing.LedgerHolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CleanupLedgerTest {
    private static final Target TARGET = Target.of("http://127.0.0.1:1/chats-service/api/v1");
    private static final UserId ANN = new UserId("anon-1-ann");
    private static final UserId BOB = new UserId("anon-1-bob");

    @TempDir
    private Path folder;

    @Test
    void remembersWhatWasNotDeleted() throws IOException {
        try (CleanupLedger ledger = CleanupLedger.create(folder, TARGET)) {
            ledger.creating(ANN, "one");
            ledger.creating(BOB, "two");
            ledger.created(ANN, "one", "id-1");
            ledger.creating(ANN, "three");
            ledger.created(ANN, "three", "id-3");
            ledger.deleted(ANN, "one");

            assertThat(ledger.openEntries())
                    .containsExactly(
                            new OpenEntry(BOB, "two", Optional.empty()),
                            new OpenEntry(ANN, "three", Optional.of("id-3")));
        }
    }

    @Test
    void keepsACreationThatWentUnansweredBesideTheRepeatThatDid() throws IOException {
        try (CleanupLedger ledger = CleanupLedger.create(folder, TARGET)) {
            ledger.creating(ANN, "one");
            ledger.creating(ANN, "one");
            ledger.created(ANN, "one", "id-1");
            ledger.deleted(ANN, "one");

            assertThat(ledger.openEntries()).containsExactly(new OpenEntry(ANN, "one", Optional.empty()));

            ledger.deleted(ANN, "one");

            assertThat(ledger.openEntries()).isEmpty();
        }
    }

    @Test
    void readsBackOddTextAsItWas() throws IOException {
        String odd = "a \"quoted\" \\ back\\\\slash\n\r\t\u0001 ü \u2028 😀 {\"x\":\"y\"}";
        try (CleanupLedger ledger = CleanupLedger.create(folder, TARGET)) {
            ledger.creating(ANN, odd);
            ledger.created(ANN, odd, odd + "id");

            assertThat(ledger.openEntries()).containsExactly(new OpenEntry(ANN, odd, Optional.of(odd + "id")));
        }
        assertThat(Files.readAllLines(folder.resolve(CleanupLedger.FILE_NAME))).hasSize(3);
    }

    @Test
    void holdsNoSecretAndNamesItsTarget() throws IOException {
        CleanupLedger.create(folder, TARGET).close();

        assertThat(folder.resolve("created.jsonl"))
                .hasContent("{\"target\":\"http://127.0.0.1:1/chats-service/api/v1\"}");
        try (CleanupLedger again =
                CleanupLedger.reopen(folder.resolve("created.jsonl")).orElseThrow()) {
            assertThat(again.target()).isEqualTo(TARGET);
        }
    }

    @Test
    void livesWithATornLastLine() throws IOException {
        Path file = folder.resolve("created.jsonl");
        try (CleanupLedger ledger = CleanupLedger.create(folder, TARGET)) {
            ledger.creating(ANN, "one");
        }
        Files.writeString(file, "{\"creating\":\"tw", StandardOpenOption.APPEND);

        try (CleanupLedger ledger = CleanupLedger.reopen(file).orElseThrow()) {
            ledger.creating(BOB, "three");

            assertThat(ledger.openEntries()).extracting(OpenEntry::title).containsExactly("one", "three");
        }
        assertThat(Files.readAllLines(file)).hasSize(4);
    }

    @Test
    void losesAndMixesNothingWhenManyThreadsWrite() throws IOException, InterruptedException {
        try (CleanupLedger ledger = CleanupLedger.create(folder, TARGET)) {
            List<Thread> threads = IntStream.range(0, 4)
                    .mapToObj(thread ->
                            new Thread(() -> IntStream.range(0, 2_000).forEach(i -> {
                                String title = "t" + thread + "-" + i;
                                ledger.creating(ANN, title);
                                ledger.created(ANN, title, "id" + title);
                                if (i % 2 == 0) {
                                    ledger.deleted(ANN, title);
                                }
                            })))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(ledger.openEntries())
                    .hasSize(4_000)
                    .allMatch(it -> it.sessionId().equals(Optional.of("id" + it.title())));
            assertThat(ledger.problem()).isEmpty();
        }
    }

    @Test
    void isMadeOnceForEachRun() throws IOException {
        CleanupLedger.create(folder, TARGET).close();

        assertThatThrownBy(() -> CleanupLedger.create(folder, TARGET)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void takesNoOtherFileForALedger() throws IOException {
        Path file = Files.writeString(folder.resolve("created.jsonl"), "hello\n", StandardCharsets.UTF_8);

        assertThat(CleanupLedger.reopen(file)).isEmpty();
    }

    @Test
    void isHeldByALivingProcessAndFreedByItsDeath() throws IOException, InterruptedException {
        Path file = folder.resolve("created.jsonl");
        Process holder = LedgerHolder.start(folder, TARGET);

        assertThat(CleanupLedger.reopen(file)).isEmpty();

        holder.destroyForcibly().waitFor();

        try (CleanupLedger ledger = CleanupLedger.reopen(file).orElseThrow()) {
            assertThat(ledger.openEntries())
                    .containsExactly(
                            new OpenEntry(new UserId("anon-1-abc"), "left by the killed", Optional.of("id-1")));
        }
    }

    @Test
    void staysLockedThoughItIsReadWhileOpen() throws IOException, InterruptedException {
        Process holder = LedgerHolder.start(folder, TARGET);
        try {
            // The holder has read its own entries back by now: that must not have freed it.
            assertThat(CleanupLedger.reopen(folder.resolve("created.jsonl"))).isEmpty();
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }
}
