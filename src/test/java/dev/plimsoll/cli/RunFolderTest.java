package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.Target;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.testing.SampleRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final Target TARGET = Target.of("http://127.0.0.1:9/chats-service/api/v1");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void namesTheLogOnlyWhenItIsWhole() throws IOException {
        try (RunFolder folder = create("run")) {
            assertThat(directory.resolve("run/latency.hlog")).doesNotExist();

            folder.finishLog();

            assertThat(directory.resolve("run/latency.hlog")).isRegularFile();
            assertThat(directory.resolve("run/latency.hlog.part")).doesNotExist();
        }
    }

    @Test
    void vanishesWhenNothingCameOfTheRun() throws IOException {
        try (RunFolder folder = create("run")) {
            folder.files().write(SampleRuns.manifest(45));

            assertThat(folder.discard()).isTrue();
        }

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void staysWhenSomethingMayBeLeftAtTheService() throws IOException {
        try (RunFolder folder = create("run")) {
            folder.ledger().creating(new UserId("anon-1"), "a title");

            assertThat(folder.discard()).isFalse();
        }

        assertThat(directory.resolve("run/created.jsonl")).content().contains("a title");
    }

    @Test
    void isNotSharedByTwoRuns() throws IOException {
        try (RunFolder folder = create("run")) {
            assertThat(folder.directory()).isEqualTo(directory.resolve("run"));
            assertThatThrownBy(() -> create("run"))
                    .isInstanceOf(UserMistake.class)
                    .hasMessage("cannot write into the run directory " + directory.resolve("run") + ": "
                            + directory.resolve("run/created.jsonl") + " is there already");
        }
    }

    @Test
    void needsADirectory() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> create("file"))
                .isInstanceOf(UserMistake.class)
                .hasMessage("cannot create the run directory " + file + ": " + file + " is not a directory");
    }

    private RunFolder create(String name) {
        return RunFolder.create(directory.resolve(name), TARGET, Instant.EPOCH);
    }
}
