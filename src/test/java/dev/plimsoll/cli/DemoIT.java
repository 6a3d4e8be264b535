package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.PlimsollProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plimsoll demo} as it is packaged, shortened: with its stand-in, in processes of their own. */
class DemoIT {
    private static final Path PROGRAM = Path.of("target/plimsoll/plimsoll.jar").toAbsolutePath();

    /** What a plain run printed, one line for each verdict there is; a busy machine may bring any of them. */
    private static final String VERDICT = "(?s)(PASS|FAIL|UNDECIDED|INVALID)  .*";

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void shortenTheWarmUp() throws IOException {
        Files.writeString(
                directory.resolve("plimsoll.conf"), "plimsoll.profiles.demo.warm-up { min = 1s, max = 1s }\n");
    }

    @Test
    void showsAVerdictAndAReport() throws IOException, InterruptedException {
        Invocation demo = demo();

        assertThat(demo.exit()).as(demo.toString()).isZero();
        assertThat(demo.out())
                .matches(VERDICT)
                .contains("\nobjective ", "\noperation ", "\nsmart_chat ", "\nall ")
                .endsWith("\nReport: "
                        + Path.of("runs").resolve(run().getFileName()).resolve("report.html") + "\n");
        assertThat(run().resolve("report.html")).isRegularFile();
        assertThat(demo.err())
                .containsSubsequence(
                        "starting a stand-in chat service",
                        " speaks the guide contract",
                        "warming up 0:01",
                        "measuring from now on",
                        " 0 left");
    }

    @Test
    void setsAClosedLoopBesideAServiceThatStoodStill() throws IOException, InterruptedException {
        Invocation demo = demo("--fault", "service-stall");

        assertThat(demo.exit()).as(demo.toString()).isZero();
        assertThat(demo.err()).contains("now the service stands still for 2.00 s");
        assertThat(demo.out())
                .contains("Quick calls of this run, whose users arrive by themselves: p99 ")
                .containsPattern("Those of a closed loop with as many users \\(\\d+ in flight\\): p99 ");
        assertThat(Files.readString(run().resolve("report.html"))).contains("a closed loop with as many users");
    }

    @Test
    void isInvalidWhenTheInjectorStoodStill() throws IOException, InterruptedException {
        Invocation demo = demo("--fault", "injector-stall");

        assertThat(demo.exit()).as(demo.toString()).isZero();
        assertThat(demo.err()).contains("now the load generator stands still for 2.00 s");
        assertThat(demo.out())
                .startsWith("INVALID  ")
                .contains("the injector was late: schedule lag p99 was ")
                .contains("A plain injector would have printed for quick calls: p99 ")
                .contains("Users would have waited: p99 ");
        assertThat(Files.readString(run().resolve("report.html"))).contains("A plain injector would have printed");
    }

    private Invocation demo(String... more) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(PlimsollProcess.quickStart());
        command.addAll(List.of("-jar", PROGRAM.toString(), "demo", "--duration", "5s", "--drain", "1s", "--seed", "7"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("it ended").isTrue();
        return new Invocation(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private Path run() throws IOException {
        try (Stream<Path> runs = Files.list(directory.resolve("runs"))) {
            return runs.collect(Collectors.toList()).get(0);
        }
    }
}
