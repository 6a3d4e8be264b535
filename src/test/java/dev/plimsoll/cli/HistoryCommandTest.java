package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.testing.SampleRuns;
import dev.plimsoll.testing.SavedSampleRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {
    @TempDir
    private Path directory;

    private SavedSampleRuns saved = new SavedSampleRuns(Path.of(""));

    @BeforeEach
    void inThatDirectory() {
        saved = new SavedSampleRuns(directory.resolve("runs"));
    }

    @Test
    void importsRunsAndListsThemAsNights() throws IOException {
        saved.save("20261122-031500-chat-aaaa", SampleRuns.pass());
        saved.save("20261122-031500-chat-bbbb", SampleRuns.fail(), Map.of(Manifest.BUILD, "1.7.2"));

        Invocation imported = importRuns();
        Invocation list = history("list");

        assertThat(imported.out()).isEqualTo("imported 2 runs into " + file() + "; 0 were there already, 0 left out\n");
        assertThat(list.exit()).isZero();
        assertThat(list.out().lines().map(it -> it.replaceAll(" {2,}", " | ").replaceAll("[0-9a-f]{16}", "KEY")))
                .containsExactly(
                        "night | started (UTC) | verdict | profile | series | notes",
                        "20261122-031500-chat-aaaa | 2025-07-10 03:15 | PASS | chat | KEY",
                        "20261122-031500-chat-bbbb | 2025-07-10 03:15 (1.7.2) | FAIL | chat | KEY");
    }

    @Test
    void importsNothingTwice() throws IOException {
        saved.save("20261122-031500-chat-aaaa", SampleRuns.pass());
        importRuns();

        assertThat(importRuns().out())
                .isEqualTo("imported 0 runs into " + file() + "; 1 were there already, 0 left out\n");
        assertThat(nights()).hasSize(1);
    }

    @Test
    void putsTheRunsOfANightTogether() throws IOException {
        saved.save("20261122-031500-chat-aaaa", SampleRuns.pass(), Map.of(Manifest.NIGHT, "20261122-031500-nightly"));
        saved.save("20261122-031500-chat-bbbb", SampleRuns.pass(), Map.of(Manifest.NIGHT, "20261122-031500-nightly"));

        importRuns();

        JsonNode night = json(history("show", "--json"));
        assertThat(night.path("night").asText()).isEqualTo("20261122-031500-nightly");
        assertThat(night.path("runs")).hasSize(2);
    }

    @Test
    void leavesOutWhatSaysNothingAboutTheServiceAndSaysWhy() throws IOException {
        saved.save("20261122-031500-chat-aaaa", SampleRuns.pass());
        saved.save("20261122-031500-chat-bbbb", SampleRuns.invalid());
        saved.saveUnfinished("20261122-031500-chat-cccc");

        Invocation imported = importRuns();

        assertThat(imported.exit()).isZero();
        assertThat(imported.out()).isEqualTo("imported 1 run into " + file() + "; 0 were there already, 2 left out\n");
        assertThat(imported.err()).isEqualTo("""
                        run 20261122-031500-chat-bbbb is INVALID and cannot enter the history
                        run 20261122-031500-chat-cccc did not come to its end: its manifest says running
                        """);
    }

    @Test
    void showsWhatANightMeasured() throws IOException {
        saved.save("20261122-031500-chat-aaaa", SampleRuns.pass());
        importRuns();

        Invocation show = history("show", "20261122-031500-chat-aaaa");

        assertThat(show.out())
                .contains("Nights of its series have in common:\n", "  processors: 2\n", "  contract: deployed\n")
                .containsPattern("metric +20261122-031500-chat-aaaa\n")
                .containsPattern("send_message p95 +[0-9.]+ ms\n")
                .containsPattern("all throughput +[0-9.]+/s\n");
    }

    @Test
    void tellsScriptsTheSame() throws IOException {
        saved.save("20261122-031500-chat-aaaa", SampleRuns.pass());
        importRuns();

        JsonNode night = json(history("show", "--json"));

        assertThat(night.path("verdict").asText()).isEqualTo("PASS");
        assertThat(night.path("standing").asText()).isEqualTo("baseline");
        assertThat(night.path("seriesParts").path("processors").asText()).isEqualTo("2");
        assertThat(night.path("runs").path(0).path("values").findValuesAsText("measure"))
                .contains("p50", "mean", "throughput", "error_odds");
    }

    @Test
    void exportsWhatAnotherHistoryImports() throws IOException {
        saved.save("20261122-031500-chat-aaaa", SampleRuns.pass());
        importRuns();
        Path exported = directory.resolve("nights.jsonl");

        Invocation export = history("export", exported.toString());
        Invocation imported =
                plimsoll("history", "import", exported.toString(), "--history=" + directory.resolve("second.db"));
        Invocation second = plimsoll("history", "export", "--history=" + directory.resolve("second.db"));

        assertThat(export.exit()).isZero();
        assertThat(imported.out()).startsWith("imported 1 run into ");
        assertThat(second.out()).isEqualTo(Files.readString(exported));
    }

    @Test
    void notesSomethingAboutANightAndLeavesItOut() throws IOException {
        saved.save("20261122-031500-chat-aaaa", SampleRuns.pass());
        importRuns();

        Invocation label = history("label", "20261122-031500-chat-aaaa", "the database was moved", "--leave-out");

        assertThat(label.exit()).isZero();
        assertThat(history("list").out()).contains("  left out: the database was moved\n");
        assertThat(nights().path(0).path("standing").asText()).isEqualTo("left_out");
    }

    @Test
    void wantsSomethingToNote() throws IOException {
        saved.save("20261122-031500-chat-aaaa", SampleRuns.pass());
        importRuns();

        Invocation label = history("label", "20261122-031500-chat-aaaa");

        assertThat(label.exit()).isEqualTo(2);
        assertThat(label.err())
                .isEqualTo(
                        "plimsoll: what should be noted about night 20261122-031500-chat-aaaa? Give a TEXT, and either"
                                + " --leave-out or --take-in if you like\n");
    }

    @Test
    void knowsWhichNightMayHaveBeenMeant() throws IOException {
        saved.save("20261122-031500-chat-aaaa", SampleRuns.pass());
        importRuns();

        Invocation show = history("show", "20261122-031500-chat-aaab");

        assertThat(show.exit()).isEqualTo(2);
        assertThat(show.err())
                .isEqualTo("plimsoll: the history " + file() + " has no night '20261122-031500-chat-aaab'; did you mean"
                        + " 20261122-031500-chat-aaaa?\n");
    }

    @Test
    void forgetsTheNightsThatAreNamed() throws IOException {
        saved.save("20261122-031500-chat-aaaa", SampleRuns.pass());
        importRuns();

        Invocation prune = history("prune", "20261122-031500-chat-aaaa");

        assertThat(prune.out()).isEqualTo("forgot night 20261122-031500-chat-aaaa\n");
        assertThat(history("list").out()).isEqualTo("The history " + file() + " holds no night.\n");
        assertThat(history("show").err()).isEqualTo("plimsoll: the history " + file() + " holds no night yet\n");
    }

    @Test
    void saysWhichNightsAreOldBeforeItForgetsThem() throws IOException {
        saved.save("20261122-031500-chat-aaaa", SampleRuns.pass());
        importRuns();

        assertThat(history("prune", "--older-than=1s", "--dry-run").out()).isEqualTo("0 nights are old\n");
        assertThat(history("prune", "--older-than=1s", "--histograms").out())
                .isEqualTo("forgot the histograms of 0 nights\n");
        assertThat(history("prune").err())
                .isEqualTo(
                        "plimsoll: which nights should be forgotten? Name them, or give --older-than, with --histograms or"
                                + " --dry-run if you like\n");
    }

    @Test
    void doesNotBeginAHistoryByLookingAtIt() {
        Invocation list = history("list");

        assertThat(list.exit()).isEqualTo(2);
        assertThat(list.err())
                .isEqualTo("plimsoll: there is no history " + file()
                        + ": 'plimsoll nightly' begins one, and so does 'plimsoll history import runs'\n");
    }

    @Test
    void saysThatThereIsNothingToImport() {
        Invocation imported = history("import", directory.resolve("nowhere").toString());

        assertThat(imported.exit()).isEqualTo(2);
        assertThat(imported.err())
                .isEqualTo("plimsoll: cannot import " + directory.resolve("nowhere")
                        + ": there is no such file or directory\n");
    }

    @Test
    void asksForTheCommandThatIsMeant() {
        Invocation bare = plimsoll("history");

        assertThat(bare.exit()).isEqualTo(2);
        assertThat(bare.err()).startsWith("Usage: plimsoll history ");
    }

    /** The password is read, and shown to nobody. */
    @Test
    void masksThePasswordOfTheDatabase() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "hush-hush\n");

        Invocation list = plimsoll(
                "history",
                "list",
                "--history=jdbc:postgresql://127.0.0.1:1/hush-hush",
                "--history-password-file=" + password);

        assertThat(list.exit()).isEqualTo(2);
        assertThat(list.err())
                .isEqualTo(
                        "plimsoll: the history postgresql://127.0.0.1:1/*** cannot be reached: connection refused\n");
    }

    @Test
    void wantsAPasswordInItsFile() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), " \n");

        Invocation list = history("list", "--history-password-file=" + password);

        assertThat(list.exit()).isEqualTo(2);
        assertThat(list.err())
                .isEqualTo("plimsoll: cannot use the password file " + password + " of the history: it is blank\n");
    }

    private Invocation importRuns() {
        return history("import", directory.resolve("runs").toString());
    }

    private JsonNode nights() throws IOException {
        return json(history("list", "--json")).path("nights");
    }

    private static JsonNode json(Invocation invocation) throws IOException {
        return new JsonMapper().readTree(invocation.out());
    }

    private Path file() {
        return directory.resolve("history.db");
    }

    private Invocation history(String command, String... more) {
        Stream<String> start = Stream.of("history", command, "--history=" + file());
        return plimsoll(Stream.concat(start, Arrays.stream(more)).toArray(String[]::new));
    }

    private Invocation plimsoll(String... arguments) {
        return Invocation.of(directory, Map.of(), arguments);
    }
}
