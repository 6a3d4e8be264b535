package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A directory to invoke {@code plimsoll load} in, with a configuration that keeps runs short. */
final class LoadBench {
    static final String KEY = "bench-key-1234";

    private final Path directory;

    LoadBench(Path directory) {
        this.directory = directory;
    }

    Path runs() {
        return directory.resolve("runs");
    }

    Path write(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The smoke profile with the key of the bench, and whatever else. */
    Invocation smoke(String target, String... more) {
        return load("smoke", target, more);
    }

    Invocation load(String profile, String target, String... more) {
        return loadWithKey(KEY, profile, target, more);
    }

    Invocation loadWithKey(String key, String profile, String target, String... more) {
        List<String> arguments = new ArrayList<>(List.of("load", "--profile", profile, "--target", target));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--run-dir")) {
            arguments.addAll(List.of("--run-dir", runs().toString()));
        }
        return Invocation.of(directory, Map.of(ApiKeySource.VARIABLE, key), arguments.toArray(String[]::new));
    }

    /** What {@code plimsoll} says to a mistake, and nothing beside it; no run is left. */
    void assertRefused(Invocation invocation, String message) {
        assertRefusedFor(invocation, message);
        assertThat(runDirectories()).isEmpty();
    }

    void assertRefusedFor(Invocation invocation, String message) {
        assertThat(invocation).isEqualTo(new Invocation(2, "", "plimsoll: " + message + "\n"));
    }

    List<Path> runDirectories() {
        if (!Files.isDirectory(runs())) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(runs())) {
            return directories.sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** What the stand-in's admin port answers. */
    static String asked(String adminUrl, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(adminUrl + path)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static void assertNothingIsLeftAt(String adminUrl) {
        assertThat(asked(adminUrl, "/sessions")).isEqualToIgnoringWhitespace("{\"count\":0}");
    }
}
