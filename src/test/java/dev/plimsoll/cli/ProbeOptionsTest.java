package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.config.ListenAddress;
import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.config.SecretReader;
import dev.plimsoll.probe.CheckSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class ProbeOptionsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--once                       | one/health one/key one/journey two/health",
                "--once --check health        | one/health two/health",
                "--once --check two/health    | two/health",
            })
    void choosesChecksByTheirName(String arguments, String chosen) throws IOException {
        assertThat(chosen(arguments)).containsExactly(chosen.split(" "));
    }

    @Test
    void listsTheChecksThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> chosen("--once --check heath"))
                .isInstanceOf(UserMistake.class)
                .hasMessage("""
                        there is no check 'heath'; did you mean health?
                        The checks are:
                          one/health
                          one/key
                          one/journey
                          two/health""");
    }

    @ParameterizedTest
    @CsvSource({"--json, --json is for --once", "--check health, --check is for --once"})
    void refusesWhatIsForASingleRunAlone(String arguments, String message) {
        ProbeOptions options = options(arguments);

        assertThatThrownBy(options::once)
                .isInstanceOf(ParameterException.class)
                .hasMessage(message + ", which was not given");
    }

    @Test
    void listensWhereItIsTold() throws IOException {
        assertThat(options("--listen [::1]:0").web(config()).listen()).isEqualTo(new ListenAddress("::1", 0));
        assertThat(options("--once").web(config()).listen()).isEqualTo(new ListenAddress("127.0.0.1", 7546));
    }

    @ParameterizedTest
    @CsvSource({"7546", "localhost", "localhost:65536", "::1:80", "''"})
    void refusesWhatIsNoAddress(String listen) {
        assertThatThrownBy(() -> options("--listen=" + listen))
                .hasMessage("Invalid value for option '--listen': expected HOST:PORT such as 127.0.0.1:7546, was '"
                        + listen + "'");
    }

    private List<String> chosen(String arguments) throws IOException {
        ProbeConfig config = config();
        return config.targets().stream()
                .flatMap(it -> it.checks().stream())
                .filter(options(arguments).chosen(config))
                .map(CheckSettings::id)
                .map(Object::toString)
                .toList();
    }

    private ProbeConfig config() throws IOException {
        Path file = Files.writeString(directory.resolve("probe.conf"), """
                plimsoll.probe.targets = [
                  { name = one, base-url = "http://127.0.0.1:1/x", api-key-env = KEY }
                  { name = two, base-url = "http://127.0.0.1:2/x", api-key-env = KEY, checks = [ { kind = health } ] }
                ]
                """);
        return ProbeConfig.read(file, "alpha", new SecretReader(Map.of("KEY", "hush"), secret -> {}));
    }

    private static ProbeOptions options(String arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments.split(" "));
        return holder.options;
    }

    @Command
    private static final class Holder {
        @Mixin
        private final ProbeOptions options = new ProbeOptions();
    }
}
