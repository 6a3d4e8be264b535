package dev.plimsoll.report.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.BoardState;
import dev.plimsoll.probe.MissedReason;
import dev.plimsoll.probe.StatusBoard;
import dev.plimsoll.testing.BoardedRuns;
import dev.plimsoll.testing.WoundClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryFileTest {
    private static final Instant START = Instant.EPOCH.plus(Duration.ofDays(7));

    private final WoundClock clock = new WoundClock();
    private final BoardedRuns health = BoardedRuns.health("staging");
    private final BoardedRuns key = BoardedRuns.key("staging");

    @TempDir
    private Path folder;

    @Test
    void bringsBackAllThatTheBoardKnew() throws IOException {
        clock.advance(Duration.ofDays(7));
        StatusBoard before = board();
        before.added(health.settings());
        before.added(key.settings());
        before.finished(health.good(START, Duration.ofMillis(20)));
        before.finished(health.recovered(START.plusSeconds(60), ErrorClass.CLOSED_EARLY));
        before.finished(health.failed(START.plusSeconds(120), ErrorClass.RESPONSE_TIMEOUT));
        before.finished(key.judging(START, AuthVerdict.VALID));
        before.missed(health.id(), MissedReason.LATE, 3);

        file().write(before.histories());

        assertThat(file().read()).isEqualTo(before.histories());
    }

    @Test
    void goesOnWithItAfterARestart() {
        clock.advance(Duration.ofDays(7));
        StatusBoard before = board();
        try (HistoryKeeper keeper = HistoryKeeper.start(before, file())) {
            assertThat(keeper).isNotNull();
            before.added(health.settings());
            before.finished(health.failed(START, ErrorClass.RESPONSE_TIMEOUT));
        }

        StatusBoard after = board();
        HistoryKeeper.start(after, file()).close();
        after.added(health.settings());

        assertThat(after.view(Map.of()).in(BoardState.DOWN)).hasSize(1);
    }

    @Test
    void beginsWithNothingWhereThereIsNoFile() {
        assertThat(file().read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"version\": 1, \"checks\": [{\"target\"",
                "{\"version\": 2, \"checks\": []}",
                "{\"version\": 1, \"checks\": [{\"target\": \"staging\", \"check\": 7}]}",
                "{\"version\": 1, \"checks\": [{\"target\": \"a\", \"check\": \"b\", \"band\": [], \"runs\": [],"
                        + "\"spell\": {\"state\": \"sideways\"}}]}",
                "{\"version\": 1, \"checks\": [{\"target\": \"a\", \"check\": \"b\", \"band\": [{\"start\": \"soon\"}]}]}",
                "{\"version\": 1, \"checks\": [{\"target\": \"a\", \"check\": \"b\", \"band\": ["
                        + "{\"start\": \"2026-03-14T12:00:00Z\", \"times\": {\"900\": 1}}]}]}"
            })
    void setsAsideWhatItCannotUnderstand(String content) throws IOException {
        Files.writeString(folder.resolve("history.json"), content);
        clock.advance(Duration.ofSeconds(61));

        assertThat(file().read()).isEmpty();
        assertThat(names()).containsExactly("history.json.corrupt-19700101T000101Z");
        assertThat(folder.resolve("history.json.corrupt-19700101T000101Z")).hasContent(content);
    }

    @Test
    void saysThatTheFileCannotBeRead() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("history.json"));

        assertThatThrownBy(() -> file().read())
                .isInstanceOf(HistoryFileException.class)
                .hasMessage("history file " + directory + " cannot be read");
    }

    @Test
    void leavesTheBoardInPeaceWhenItCannotBeWritten() throws IOException {
        HistoryKeeper keeper = HistoryKeeper.start(board(), file());
        Files.createDirectories(folder.resolve("history.json").resolve("in the way"));

        keeper.close();

        assertThat(names()).containsExactly("history.json");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).toList().stream();
        }
    }

    private HistoryFile file() {
        return new HistoryFile(folder.resolve("history.json"), clock);
    }

    private StatusBoard board() {
        return new StatusBoard(clock, UnaryOperator.identity());
    }
}
