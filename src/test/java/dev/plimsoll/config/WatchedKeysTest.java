package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.probe.ProbeKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class WatchedKeysTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(WatchedKey.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> masked = new ArrayList<>();

    @TempDir
    private Path directory;

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void holdsThePrimaryAndTheNext() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "first\n");
        Path next = Files.writeString(directory.resolve("next"), "second\n");

        ProbeKeys keys = keys(file, Optional.of(next)).get();

        assertThat(keys).isEqualTo(new ProbeKeys(ApiKey.of("first"), Optional.of(ApiKey.of("second"))));
        assertThat(masked).containsExactly("first", "second");
    }

    @Test
    void readsAVariableOnce() {
        WatchedKeys keys = new WatchedKeys(
                new KeyPlaces(new KeyPlace.Variable("CHAT_KEY"), Optional.empty()),
                new SecretReader(Map.of("CHAT_KEY", "of-variable"), masked::add));

        assertThat(keys.get().primary()).isEqualTo(ApiKey.of("of-variable"));
        assertThat(keys.get().primary()).isEqualTo(ApiKey.of("of-variable"));
        assertThat(masked).containsExactly("of-variable");
    }

    @Test
    void takesTheNewKeyOfAFileThatWasRewritten() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "first");
        WatchedKeys keys = keys(file, Optional.empty());

        rewrite(file, "other");

        assertThat(keys.get().primary()).isEqualTo(ApiKey.of("other"));
        assertThat(masked).containsExactly("first", "other");
    }

    @Test
    void takesTheNewKeyOfAFileThatWasReplacedWithinTheSameInstant() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "first");
        WatchedKeys keys = keys(file, Optional.empty());
        Path replacement = Files.writeString(directory.resolve("new"), "other");
        Files.setLastModifiedTime(replacement, Files.getLastModifiedTime(file));

        Files.move(replacement, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);

        assertThat(keys.get().primary()).isEqualTo(ApiKey.of("other"));
    }

    @Test
    void readsAFileThatDidNotChangeNoSecondTime() throws IOException {
        WatchedKeys keys = keys(Files.writeString(directory.resolve("key"), "first"), Optional.empty());

        keys.get();
        keys.get();

        assertThat(masked).containsExactly("first");
    }

    @Test
    void keepsTheKeyWhenTheFileTurnsBlankAndSaysSoOnce() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "first");
        WatchedKeys keys = keys(file, Optional.empty());
        rewrite(file, "\n\n");

        keys.get();

        assertThat(keys.get().primary()).isEqualTo(ApiKey.of("first"));
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("the API key file " + file + " holds no key: API key must not be blank; key "
                        + ApiKey.of("first").id() + " is used further on");
    }

    @Test
    void keepsTheKeyWhileTheFileIsAwayAndReadsItWhenItIsBack() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "first");
        WatchedKeys keys = keys(file, Optional.empty());

        Files.delete(file);
        ApiKey away = keys.get().primary();
        Files.writeString(file, "second");
        ApiKey back = keys.get().primary();

        assertThat(away).isEqualTo(ApiKey.of("first"));
        assertThat(back).isEqualTo(ApiKey.of("second"));
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("cannot read the API key file " + file + ": there is no such file; key "
                        + ApiKey.of("first").id() + " is used further on");
    }

    @Test
    void refusesToBeginWithoutAKey() {
        Path file = directory.resolve("none");

        assertThatThrownBy(() -> keys(file, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot read the API key file " + file + ": there is no such file");
    }

    /** In place and to the same length, as a careless editor would; only the time tells. */
    private static void rewrite(Path file, String text) throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 1000));
    }

    private WatchedKeys keys(Path file, Optional<Path> next) {
        return new WatchedKeys(
                new KeyPlaces(new KeyPlace.File(file), next.map(KeyPlace.File::new)),
                new SecretReader(Map.of(), masked::add));
    }
}
