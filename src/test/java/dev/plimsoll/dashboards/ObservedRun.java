package dev.plimsoll.dashboards;

import dev.plimsoll.standin.StandIn;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.ShortRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A load run of some seconds that serves its metrics, and has objectives of every kind. */
record ObservedRun(ShortRuns files, PlimsollProcess process) implements AutoCloseable {
    private static final String PROFILE = """
            rate = 4
            duration = 10s
            drain = 2s
            warm-up { min = 4s, max = 4s }
            objectives = ["all p95 < 1 s", "reads p95 < 500 ms", "errors < 50 %"]
            """;

    /** @param listen host and port of its metrics */
    static ObservedRun start(Path folder, StandIn service, String listen, String... more) throws IOException {
        ShortRuns files = new ShortRuns(Files.createDirectories(folder)).with(PROFILE);
        List<String> arguments = new ArrayList<>(List.of("--listen", listen));
        arguments.addAll(List.of(more));
        return new ObservedRun(files, files.load(service, arguments.toArray(String[]::new)));
    }

    void await() throws InterruptedException {
        process.await();
    }

    String id() throws IOException {
        return files.latest().json("manifest.json").path("runId").asText();
    }

    @Override
    public void close() {
        process.close();
    }
}
