package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.report.SearchFiles;
import dev.plimsoll.testing.SampleSearches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plimsoll capacity} refuses before it sends anything. */
class CapacityCommandTest {
    private static final String TARGET = "http://127.0.0.1:9/chats-service/api/v1";

    @TempDir
    private Path directory;

    @Test
    void refusesACeilingUnderTheFloor() {
        refuses("--floor: expected less than the ceiling (20/s), was 30/s", "--floor", "30", "--ceiling", "20");
    }

    @Test
    void refusesATimeThatIsTooShortForAnyAnswerWithTheLeastThatIsNeeded() {
        Invocation invocation = capacity("--quick", "--max-time", "2m");

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err())
                .matches(
                        "plimsoll: --max-time: expected at least [0-9ms]+, the least in which both bounds can be shown and"
                                + " confirmed, was 2m\n");
    }

    @Test
    void refusesAnUnknownOperation() {
        refuses(
                "--profile single:list_chats: expected an operation (list_sessions, create_session, get_session,"
                        + " rename_session, favorite_session, delete_session, list_messages, send_message, smart_chat,"
                        + " health), was 'list_chats'",
                "--profile",
                "single:list_chats");
    }

    @Test
    void refusesToSearchWithoutAnObjective() {
        refuses(
                "capacity is the load that keeps the objectives, and there is none: give one with --objective, such as"
                        + " --objective 'p99 <= 500 ms'",
                "--profile",
                "single:list_sessions");
    }

    @Test
    void refusesAProfileWhoseUsersGoOnForEver() {
        refuses(
                "--profile ceiling: its users go on for as long as there is time, so it has no capacity in visits/s",
                "--profile",
                "ceiling");
    }

    @Test
    void refusesFixedConcurrenciesOfMoreThanOneKindOfCall() {
        refuses("--closed: concurrency is told in calls, so it wants --profile single:OPERATION, was load", "--closed");
    }

    @Test
    void refusesMoreThanAnotherMachineMayGet() {
        Invocation invocation = invoke("http://192.0.2.1/chats-service/api/v1", "--yes", "--ceiling", "60");

        assertThat(invocation)
                .isEqualTo(
                        refusal("the target 192.0.2.1 is not on this machine and gets at most 50 visits/s, asked were"
                                + " 60; plimsoll.load.max-rate-elsewhere raises that"));
    }

    @Test
    void refusesToGoOnWhereThereIsNoSearch() {
        refuses(
                "--resume nowhere: there is no search to go on with: cannot read nowhere/search.json: no such file or"
                        + " directory",
                "--resume",
                "nowhere");
    }

    @Test
    void refusesToGoOnWithTheSearchOfAnotherTarget() {
        Path search = directory.resolve("search");
        SearchFiles.in(search).write(SampleSearches.manifest());

        refuses(
                "--resume " + search + ": this is another search: its target is"
                        + " http://127.0.0.1:8080/chats-service/api/v1, asked was " + TARGET,
                "--resume",
                search.toString());
    }

    @Test
    void leavesNothingBehindWhereNobodyAnswers() {
        Invocation invocation = capacity("--quick");

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err()).contains("127.0.0.1:9").contains("at most 10m in all, and ");
        assertThat(directory.resolve("runs"))
                .satisfiesAnyOf(
                        runs -> assertThat(runs).doesNotExist(),
                        runs -> assertThat(runs).isEmptyDirectory());
        assertThat(Files.exists(directory)).isTrue();
    }

    private void refuses(String message, String... options) {
        assertThat(capacity(options)).isEqualTo(refusal(message));
    }

    private static Invocation refusal(String message) {
        return new Invocation(2, "", "plimsoll: " + message + "\n");
    }

    private Invocation capacity(String... options) {
        return invoke(TARGET, options);
    }

    private Invocation invoke(String target, String... options) {
        List<String> arguments = new ArrayList<>(List.of("capacity", "--target", target));
        arguments.addAll(List.of("--run-dir", directory.resolve("runs").toString()));
        arguments.addAll(List.of(options));
        return Invocation.of(
                directory, Map.of(ApiKeySource.VARIABLE, "test-key-1234"), arguments.toArray(String[]::new));
    }
}
