package dev.plimsoll.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of ours in a process of its own: what it says is kept, and what is waited for comes or is missed loudly. */
public final class PlimsollProcess implements AutoCloseable {
    public static final Path JAR = Path.of("target/plimsoll/plimsoll.jar").toAbsolutePath();
    /** Halves what a run of a few seconds costs. */
    private static final String ONLY_THE_QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    /** A shell that starts something in the background makes it deaf to SIGINT, and that is handed on. */
    private static final List<String> PLAIN_SIGNALS =
            System.getProperty("os.name").equals("Linux") ? List.of("env", "--default-signal=INT") : List.of();

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path out;
    private final List<String> err = new ArrayList<>();
    private final Thread reader = new Thread(this::read, "standard error of a test's process");
    private boolean closed;

    private PlimsollProcess(Process process, Path out) {
        this.process = process;
        this.out = out;
        reader.start();
    }

    /** The packaged program, in a directory of its own, which it takes for the working directory. */
    public static PlimsollProcess packaged(Path directory, Map<String, String> environment, List<String> arguments)
            throws IOException {
        return start(directory, environment, javaCommand(programOf(arguments)));
    }

    /** The packaged program with so many descriptors and no more, its own included. */
    public static PlimsollProcess limited(
            int descriptors, Path directory, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n " + descriptors + "; exec \"$@\"", "sh"));
        command.addAll(javaCommand(programOf(arguments)));
        return start(directory, environment, command);
    }

    /** The option of Java that uses the classes archived at packaging, where there are any. */
    public static List<String> quickStart() {
        Path classes = JAR.resolveSibling("plimsoll-" + System.getProperty("java.version") + ".jsa");
        return Files.isRegularFile(classes) ? List.of("-XX:SharedArchiveFile=" + classes) : List.of();
    }

    private static List<String> programOf(List<String> arguments) {
        if (!Files.isRegularFile(JAR)) {
            throw new AssertionError(JAR + " is not there: package the program before this test");
        }
        List<String> command = new ArrayList<>(List.of(ONLY_THE_QUICK_COMPILER));
        command.addAll(quickStart());
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(arguments);
        return command;
    }

    /** Any Java program. */
    public static PlimsollProcess java(Path directory, Map<String, String> environment, List<String> arguments)
            throws IOException {
        return start(directory, environment, javaCommand(arguments));
    }

    private static List<String> javaCommand(List<String> arguments) {
        List<String> command = new ArrayList<>(PLAIN_SIGNALS);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return command;
    }

    private static PlimsollProcess start(Path directory, Map<String, String> environment, List<String> command)
            throws IOException {
        Path out = Files.createTempFile(directory, "standard-output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        return new PlimsollProcess(builder.start(), out);
    }

    private void read() {
        try (BufferedReader lines = process.errorReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
            }
        } catch (IOException gone) {
            keep("(standard error broke off: " + gone.getMessage() + ")");
        } finally {
            end();
        }
    }

    private synchronized void keep(String line) {
        err.add(line);
        notifyAll();
    }

    private synchronized void end() {
        closed = true;
        notifyAll();
    }

    /** Waits until a line on standard error holds the text. */
    public synchronized void awaitErr(String text) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (err.stream().noneMatch(it -> it.contains(text))) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (closed || left <= 0) {
                throw new AssertionError("expected '" + text + "' on standard error, was: " + err);
            }
            wait(left);
        }
    }

    /** Waits for the end; the exit code. */
    public int await() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the process did not end; it said: " + err());
        }
        reader.join();
        return process.exitValue();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** As {@code kill -NAME} does. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    public String out() {
        try {
            return Files.readString(out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public synchronized String err() {
        return String.join("\n", err);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
