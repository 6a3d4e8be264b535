package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.report.RunFiles;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.testing.SampleRuns;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LoadResultsTest {
    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of(SampleRuns.pass(), 0),
                Arguments.of(SampleRuns.fail(), 1),
                Arguments.of(SampleRuns.invalid(), 3),
                Arguments.of(SampleRuns.undecided(), 4));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void endsWithTheCodeOfTheVerdict(RunResult result, int code) {
        assertThat(print(LoadResults.Reader.PERSON, result)).isEqualTo(code);
    }

    @Test
    void endsWithTheCodeOfAnInterruption() {
        RunResult run = SampleRuns.pass();
        Manifest unfinished = Manifests.ended(run.manifest(), Instant.EPOCH, false);
        RunResult interrupted = new RunResult(
                unfinished, run.summary(), run.injector(), run.judgement(), run.timeline(), run.comparisons());

        assertThat(print(LoadResults.Reader.SCRIPT, interrupted)).isEqualTo(130);
    }

    @Test
    void showsAPersonTheTableTheComparisonsAndTheReport() {
        print(LoadResults.Reader.PERSON, SampleRuns.fail());

        assertThat(out.toString().lines())
                .startsWith("FAIL  The service did not hold.")
                .endsWith(
                        "send_message p99 as a closed loop of 12 users reports it 61.2 ms",
                        "",
                        "Report: " + directory.resolve("report.html"));
    }

    @Test
    void givesAScriptTheVerdictAndNothingElse() throws IOException {
        print(LoadResults.Reader.SCRIPT, SampleRuns.fail());

        assertThat(new JsonMapper().readTree(out.toString()).path("verdict").asText())
                .isEqualTo("FAIL");
        assertThat(out.toString()).startsWith("{").endsWith("}" + System.lineSeparator());
    }

    private int print(LoadResults.Reader reader, RunResult result) {
        PrintWriter writer = new PrintWriter(out);
        Surroundings surroundings = new Surroundings(writer, writer, Map.of(), directory, Terminal.none());
        return new LoadResults(surroundings, reader).print(new FinishedRun(result, RunFiles.in(directory)));
    }
}
