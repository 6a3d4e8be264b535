package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import dev.plimsoll.testing.ComposeFile;
import dev.plimsoll.testing.ComposeService;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class ComposeCommandsTest {
    static Stream<ComposeService> services() {
        return ComposeFile.with(ComposeFile.example()).services().stream().filter(ComposeService::isOurs);
    }

    @ParameterizedTest
    @MethodSource("services")
    void areWhatOurProgramUnderstands(ComposeService service) {
        ParseResult parsed = commandLine().parseArgs(service.list("command").toArray(String[]::new));

        assertThat(parsed.errors()).isEmpty();
        assertThat(parsed.subcommand().commandSpec().name())
                .isEqualTo(service.list("command").get(0));
    }

    private static CommandLine commandLine() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Surroundings surroundings = new Surroundings(nowhere, nowhere, Map.of(), Path.of(""), Terminal.none());
        Secrets secrets = new Secrets();
        PlimsollCommand plimsoll = new PlimsollCommand(surroundings, secrets);
        Logging logging = new Logging(new LoggerContext(), new ByteArrayOutputStream(), secrets);
        return Main.commandLine(plimsoll, logging, Main.commands(plimsoll));
    }
}
