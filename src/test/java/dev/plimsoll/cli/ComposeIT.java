package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.testing.ComposeFile;
import dev.plimsoll.testing.ComposeService;
import dev.plimsoll.testing.ProgramPath;
import dev.plimsoll.testing.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stack's file as Compose itself reads it, with each Compose that is installed. */
class ComposeIT {
    private static final String PROGRAM = "docker-compose";
    private static final List<String> EVERYTHING =
            List.of("--profile", "demo", "--profile", "load", "--profile", "team", "config");

    @TempDir
    private Path directory;

    @BeforeAll
    static void needsCompose() {
        assumeTrue(composes().findAny().isPresent(), "no " + PROGRAM + " on the path: the stack was not read");
    }

    static Stream<Path> composes() {
        return ProgramPath.all(PROGRAM);
    }

    @BeforeEach
    void cloneTheProject() throws IOException {
        Files.copy(ComposeFile.PATH, directory.resolve("docker-compose.yml"));
    }

    @ParameterizedTest
    @MethodSource("composes")
    void hasNothingThatComposeDoesNotKnow(Path compose) throws IOException, InterruptedException {
        Files.copy(ComposeFile.EXAMPLE, directory.resolve(".env"));

        Ended ended = run(compose, EVERYTHING);

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(commands(new ComposeFile(Yaml.of(ended.out()))))
                .isEqualTo(commands(ComposeFile.with(ComposeFile.example())));
    }

    @ParameterizedTest
    @MethodSource("composes")
    void saysWhatToDoWhenThereIsNoEnvironmentFile(Path compose) throws IOException, InterruptedException {
        Ended ended = run(compose, EVERYTHING);

        assertThat(ended.exit()).isNotZero();
        assertThat(ended.err().strip())
                .endsWith(": there is no .env: copy .env.example to .env, and see docs/stack.md")
                .hasLineCount(1);
    }

    private static Map<String, List<String>> commands(ComposeFile file) {
        return file.services().stream()
                .filter(it -> it.has("command"))
                .collect(Collectors.toMap(ComposeService::name, it -> it.list("command")));
    }

    private Ended run(Path compose, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(compose.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().keySet().removeAll(ComposeFile.shown());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(directory.resolve("err")));
    }

    private record Ended(int exit, String out, String err) {}
}
