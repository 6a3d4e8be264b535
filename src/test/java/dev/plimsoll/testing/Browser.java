package dev.plimsoll.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Chromium without a window, found on the path; a new profile in a directory of its own. */
public final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path program;
    private final Path directory;

    private Browser(Path program, Path directory) {
        this.program = program;
        this.directory = directory;
    }

    /** What a page came to: its document after its scripts ran, and what the browser logged. */
    public record Visit(String document, String log) {}

    /** Empty when no Chromium is installed. */
    public static Optional<Browser> in(Path directory) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Browser(program, directory));
    }

    public Visit open(String html) throws InterruptedException {
        try {
            Path page = Files.writeString(directory.resolve("page.html"), html);
            Path document = directory.resolve("document.html");
            Path log = directory.resolve("browser.log");
            Process process = new ProcessBuilder(command(page))
                    .redirectOutput(document.toFile())
                    .redirectError(log.toFile())
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the browser did not come back within " + PATIENCE);
            }
            return new Visit(Files.readString(document), Files.readString(log));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private List<String> command(Path page) {
        return List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--user-data-dir=" + directory.resolve("profile"),
                "--window-size=1400,1200",
                "--virtual-time-budget=5000",
                "--dump-dom",
                page.toUri().toString());
    }
}
