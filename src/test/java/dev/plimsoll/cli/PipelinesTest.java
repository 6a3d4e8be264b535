package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import dev.plimsoll.report.RunFiles;
import dev.plimsoll.run.RunId;
import dev.plimsoll.testing.PipelineFile;
import java.io.ByteArrayOutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The pipelines that we ship say what our command line understands, and publish what a night writes. */
class PipelinesTest {
    private static final Path NIGHT =
            Path.of("runs", RunId.of(Instant.parse("2026-11-25T02:17:00Z"), "night-load", new Random(1)));

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml", "kubernetes.yml"})
    void runANightThatKeepsItsHistory(String file) {
        List<String> arguments = PipelineFile.at(Path.of("deploy", file)).commandLine("nightly");

        ParseResult nightly = parsed(arguments).subcommand();

        assertThat(nightly.commandSpec().name()).isEqualTo("nightly");
        assertThat(nightly.unmatched()).isEmpty();
        assertThat(nightly.hasMatchedOption("--history")).isTrue();
        assertThat(nightly.hasMatchedOption("--markdown")).isTrue();
        assertThat(nightly.hasMatchedOption("--yes")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml", "kubernetes.yml"})
    void runTheImageInAVersionOfItsOwn(String file) {
        assertThat(PipelineFile.at(Path.of("deploy", file)).texts())
                .anyMatch(it -> it.matches("[a-z.]+/([a-z]+/)?plimsoll:\\d+\\.\\d+\\.\\d+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml"})
    void publishTheDirectoryOfTheNight(String file) {
        assertThat(PipelineFile.at(Path.of("deploy", file)).texts())
                .filteredOn(it -> it.endsWith("runs/*-night-*/"))
                .hasSize(1)
                .allMatch(it -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + it.replace("work/", "") + "*")
                        .matches(NIGHT.resolve(RunFiles.REPORT)));
    }

    private static ParseResult parsed(List<String> arguments) {
        PlimsollCommand plimsoll = new PlimsollCommand(Surroundings.ofProcess(), new Secrets());
        Logging logging = new Logging(new LoggerContext(), new ByteArrayOutputStream(), new Secrets());
        CommandLine line = Main.commandLine(plimsoll, logging, Main.commands(plimsoll));
        return line.parseArgs(arguments.toArray(String[]::new));
    }
}
