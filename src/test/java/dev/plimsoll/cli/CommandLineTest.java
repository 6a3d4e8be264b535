package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.workload.ArrivalRate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

class CommandLineTest {
    private static final String REFUSED =
            "--api-key is refused: every user of this machine can see command lines (ps). Use --api-key-file or the"
                    + " environment variable PLIMSOLL_API_KEY, and replace the key that was just shown";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Callable<Integer> work = () -> 0;
    private Optional<PlimsollConfig> config = Optional.empty();
    private Optional<Verbosity> verbosity = Optional.empty();

    @Test
    void showsItsUsageWhenGivenNoCommand() {
        int code = run();

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Usage: plimsoll ")
                .contains("COMMAND")
                .contains("generate-completion");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "measure --help", "generate-completion --help"})
    void helpsOnEveryCommand(String arguments) {
        int code = run(arguments.split(" "));

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("Usage: plimsoll")
                .contains("--config=FILE")
                .doesNotContain("--api-key ");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "measure --version"})
    void tellsItsVersion(String arguments) {
        int code = run(arguments.split(" "));

        assertThat(code).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("plimsoll unpackaged\n");
    }

    @Test
    void writesACompletionScript() {
        int code = run("generate-completion");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("complete -F _complete_plimsoll").doesNotContain("--api-key ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--foo | plimsoll: unknown option '--foo'",
                "measure --verbos | plimsoll measure: unknown option '--verbos'; did you mean --verbose?",
                "measure --apikey=hush | plimsoll measure: unknown option '--apikey'",
                "measur | plimsoll: unknown command 'measur'; did you mean measure?",
                "frob | plimsoll: unknown command 'frob'; the commands are measure, generate-completion",
                "measure now | plimsoll measure: unexpected argument 'now'",
                "measure --config | plimsoll measure: missing required parameter for option '--config' (FILE)",
                "measure --log-format xml | plimsoll measure: invalid value for option '--log-format': expected one of"
                        + " text, json, was 'xml'",
                "measure --contract old | plimsoll measure: invalid value for option '--contract': expected one of auto,"
                        + " guide, deployed, was 'old'",
                "measure --verbose --quiet | plimsoll: --verbose and --quiet exclude each other",
                "measure --rate 0 | plimsoll measure: invalid value for option '--rate': expected a number of visits per"
                        + " second greater than 0, such as 20 or 0.5, was '0'",
                "measure --api-key hush | plimsoll measure: " + REFUSED,
                "measure --api-key=hush | plimsoll measure: " + REFUSED,
                "--api-key hush measure | plimsoll: " + REFUSED,
                "measure --api-key | plimsoll measure: " + REFUSED
            })
    void refusesWhatItCannotUnderstandInOneLine(String arguments, String message) {
        int code = run(arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(message + "\nTry '" + message.split(": ", 2)[0] + " --help'.\n")
                .doesNotContain("hush");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verbose measure", "measure --verbose"})
    void takesCommonOptionsBeforeAndAfterTheCommand(String arguments) {
        run(arguments.split(" "));

        assertThat(verbosity).contains(Verbosity.VERBOSE);
    }

    @Test
    void readsPlimsollConfInTheWorkingDirectory() throws IOException {
        Files.writeString(directory.resolve("plimsoll.conf"), "plimsoll.seed = 5");

        run("measure");

        assertThat(config.orElseThrow().seed()).contains(5L);
    }

    @Test
    void readsTheFileItIsToldInstead() throws IOException {
        Files.writeString(directory.resolve("plimsoll.conf"), "plimsoll.seed = 5");
        Path file = Files.writeString(directory.resolve("other.conf"), "plimsoll.seed = 6");

        run("measure", "--config", file.toString());

        assertThat(config.orElseThrow().seed()).contains(6L);
    }

    @Test
    void readsNoFileWhenThereIsNone() {
        run("measure");

        assertThat(config.orElseThrow().seed()).isEmpty();
    }

    @Test
    void reportsAWrongConfigurationWithoutATrace() throws IOException {
        Path file = Files.writeString(directory.resolve("plimsoll.conf"), "plimsoll.sede = 5");

        int code = run("measure");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "plimsoll: " + file + " has 1 problem:\n  plimsoll.sede: unknown key; did you mean seed?\n");
    }

    @Test
    void reportsAMistakeOfTheUserWithoutATrace() {
        work = () -> {
            throw new UserMistake("no target");
        };

        int code = run("measure", "--verbose");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("plimsoll: no target\n");
    }

    @Test
    void ownsUpToADefect() {
        work = () -> {
            throw new IllegalStateException("sent sekret-1");
        };

        int code = run("measure");

        assertThat(code).isEqualTo(70);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("plimsoll: this should not have happened:"
                        + " java.lang.IllegalStateException: sent ***\nWith --verbose it says where.\n");
    }

    @Test
    void showsWhereADefectIsWhenAskedTo() {
        work = () -> {
            throw new IllegalStateException("sent sekret-1");
        };

        int code = run("measure", "--verbose");

        assertThat(code).isEqualTo(70);
        assertThat(err.toString())
                .contains("java.lang.IllegalStateException: sent ***\n\tat dev.plimsoll.cli.CommandLineTest")
                .doesNotContain("sekret");
    }

    @Test
    void endsWithTheCodeOfTheCommand() {
        work = () -> 4;

        assertThat(run("measure")).isEqualTo(4);
    }

    private int run(String... arguments) {
        Surroundings surroundings =
                new Surroundings(new PrintWriter(out), new PrintWriter(err), Map.of(), directory, Terminal.none());
        Secrets secrets = new Secrets();
        secrets.add("sekret-1");
        Logging logging = new Logging(new LoggerContext(), new ByteArrayOutputStream(), secrets);
        PlimsollCommand plimsoll = new PlimsollCommand(surroundings, secrets);
        return Main.commandLine(plimsoll, logging, List.of(new Measure(plimsoll), new GenerateCompletion()))
                .execute(arguments);
    }

    @Command(name = "measure", description = "A command as others are.")
    final class Measure implements Callable<Integer> {
        private final PlimsollCommand plimsoll;

        @Mixin
        final TargetOptions target = new TargetOptions();

        @Option(names = "--rate", converter = RateConverter.class)
        Optional<ArrivalRate> rate = Optional.empty();

        @Option(names = "--drain", converter = DurationConverter.class)
        Optional<Duration> drain = Optional.empty();

        private Measure(PlimsollCommand plimsoll) {
            this.plimsoll = plimsoll;
        }

        @Override
        public Integer call() throws Exception {
            config = Optional.of(plimsoll.config());
            verbosity = Optional.of(plimsoll.verbosity());
            return work.call();
        }
    }
}
