package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.ApiKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeySourceTest {
    private static final Map<String, String> VARIABLE = Map.of("PLIMSOLL_API_KEY", "of-variable");

    @TempDir
    private Path directory;

    private final Secrets secrets = new Secrets();

    @Test
    void prefersTheFileOfTheOption() throws IOException {
        Path option = Files.writeString(directory.resolve("option"), "of-option\n");
        Path setting = Files.writeString(directory.resolve("setting"), "of-setting\n");

        assertThat(source(VARIABLE).key(Optional.of(option), Optional.of(setting)))
                .isEqualTo(ApiKey.of("of-option"));
        assertThat(source(VARIABLE).key(Optional.empty(), Optional.of(setting))).isEqualTo(ApiKey.of("of-variable"));
        assertThat(source(Map.of()).key(Optional.empty(), Optional.of(setting))).isEqualTo(ApiKey.of("of-setting"));
    }

    @Test
    void masksTheKeyFromThenOn() {
        source(VARIABLE).key(Optional.empty(), Optional.empty());

        assertThat(secrets.redact("sent of-variable.")).isEqualTo("sent ***.");
    }

    @Test
    void saysWhereAKeyMayComeFrom() {
        assertThatThrownBy(() -> source(Map.of()).key(Optional.empty(), Optional.empty()))
                .isInstanceOf(UserMistake.class)
                .hasMessage("no API key: name a file that holds it with --api-key-file or"
                        + " plimsoll.target.api-key-file, or set PLIMSOLL_API_KEY");
    }

    @Test
    void noticesABlankVariable() {
        assertThatThrownBy(() -> source(Map.of("PLIMSOLL_API_KEY", " ")).key(Optional.empty(), Optional.empty()))
                .hasMessage("no API key: name a file that holds it with --api-key-file or"
                        + " plimsoll.target.api-key-file, or set PLIMSOLL_API_KEY (which is set, but blank)");
    }

    @Test
    void doesNotRepeatAnUnusableVariable() {
        assertThatThrownBy(
                        () -> source(Map.of("PLIMSOLL_API_KEY", "two words")).key(Optional.empty(), Optional.empty()))
                .hasMessage("PLIMSOLL_API_KEY holds no API key: API key must be visible ASCII on one line");
    }

    @Test
    void namesAFileThatIsMissing() {
        Path file = directory.resolve("none");

        assertThat(complaint(file)).isEqualTo("cannot read the API key file " + file + ": there is no such file");
    }

    @Test
    void namesADirectory() {
        assertThat(complaint(directory)).isEqualTo("cannot read the API key file " + directory + ": it is a directory");
    }

    @Test
    void namesAnEmptyFile() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "\n");

        assertThat(complaint(file)).isEqualTo("the API key file " + file + " holds no key: API key must not be blank");
    }

    @Test
    void namesABinaryFile() throws IOException {
        Path file = Files.write(directory.resolve("key"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThat(complaint(file)).isEqualTo("cannot read the API key file " + file + ": it is not a text file");
    }

    @Test
    void namesAFileOfSeveralLines() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "one\ntwo\n");

        assertThat(complaint(file))
                .isEqualTo("the API key file " + file + " holds no key: API key must be visible ASCII on one line");
    }

    @Test
    void namesAFileTooLongForAKey() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "k".repeat(8193));

        assertThat(complaint(file))
                .isEqualTo("cannot read the API key file " + file + ": it is longer than 8192 bytes");
    }

    private ApiKeySource source(Map<String, String> environment) {
        return new ApiKeySource(environment, secrets);
    }

    private String complaint(Path file) {
        try {
            return "no complaint about " + source(Map.of()).key(Optional.of(file), Optional.empty());
        } catch (UserMistake mistake) {
            return String.valueOf(mistake.getMessage());
        }
    }
}
