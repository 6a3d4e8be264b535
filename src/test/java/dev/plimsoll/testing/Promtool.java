package dev.plimsoll.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Prometheus' own checker, found on the path. */
public final class Promtool {
    private static final long PATIENCE_SECONDS = 90;

    private final Path program;

    private Promtool(Path program) {
        this.program = program;
    }

    /** What it found: nothing is wrong when it ended with 0. */
    public record Finding(int exitCode, String text) {}

    /** Empty when it is not installed. */
    public static Optional<Promtool> onThePath() {
        return all().stream().findFirst();
    }

    /** Every one that is installed: they may be of several versions. */
    public static List<Promtool> all() {
        return ProgramPath.all("promtool").map(Promtool::new).toList();
    }

    public ProgramVersion version() {
        return ProgramVersion.of(program);
    }

    @Override
    public String toString() {
        return program.toString();
    }

    /** Runs it in a directory, with a text on its standard input. */
    public Finding run(Path directory, String input, String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        try {
            Path in = Files.writeString(Files.createTempFile("promtool", ".in"), input);
            Path out = Files.createTempFile("promtool", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectInput(in.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("promtool did not come back within " + PATIENCE_SECONDS + " s");
            }
            return new Finding(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
