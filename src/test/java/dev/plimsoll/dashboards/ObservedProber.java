package dev.plimsoll.dashboards;

import dev.plimsoll.standin.StandIn;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.ProbeFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A prober that looks at one service every second, and the rules for its checks. */
record ObservedProber(PlimsollProcess process) implements AutoCloseable {
    private static final String CHECKS = """
            ca-file = certificate.pem, base-url = "%s", checks = [
              { kind = health, interval = 1s, timeout = 750ms, retries.policy = none }
              { kind = key, interval = 1s, timeout = 350ms, retries.policy = none }
              { kind = journey, interval = 2s, timeout = 1s, retries.policy = none }
            ]
            """;

    /** Writes its configuration into a folder, and the rules into {@code rules} there. */
    static void configure(Path folder, StandIn service) throws IOException, InterruptedException {
        ProbeFiles files = new ProbeFiles(folder, "5s");
        files.write("probe.key", service.apiKey());
        files.target(CHECKS.formatted(service.baseUrl()));
        try (PlimsollProcess rules =
                PlimsollProcess.packaged(folder, Map.of(), List.of("rules", "probe.conf", "--out", "rules"))) {
            if (rules.await() != 0) {
                throw new AssertionError(rules.err());
            }
        }
    }

    /** @param listen host and port of its metrics */
    static ObservedProber start(Path folder, String listen) throws IOException {
        return new ObservedProber(
                PlimsollProcess.packaged(folder, Map.of(), List.of("probe", "probe.conf", "--listen", listen)));
    }

    /** As an orderly end has it: whoever scraped comes for a last time. */
    void end() throws IOException, InterruptedException {
        process.signal("TERM");
        process.await();
    }

    @Override
    public void close() {
        process.close();
    }
}
