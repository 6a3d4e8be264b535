package dev.plimsoll.cli;

import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.standin.StandIn;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The first moments of a prober at a stand-in: every check runs, every page is looked at, and it ends. */
final class ProbeRehearsal {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** TLS at a server that speaks none gets as far as it can without a certificate. */
    private static final String CONFIG = """
            plimsoll.probe {
              targets = [
                { name = stand-in, base-url = "%s", api-key-file = probe.key }
                { name = tls, base-url = "%s", api-key-file = probe.key,
                  checks = [ { kind = health, retries.policy = none } ] }
              ]
              grace = 1s
              web.listen = "127.0.0.1:0"
            }
            """;

    private static final List<String> PAGES = List.of("/", "/status.json", "/metrics", "/config", "/-/ready");

    private final PlimsollCommand plimsoll;
    private final Path directory;

    ProbeRehearsal(PlimsollCommand plimsoll, Path directory) {
        this.plimsoll = plimsoll;
        this.directory = directory;
    }

    void at(StandIn standIn) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("probe.key"), standIn.apiKey());
        String url = standIn.baseUrl();
        Path file = Files.writeString(
                directory.resolve("probe.conf"), CONFIG.formatted(url, url.replaceFirst("^http:", "https:")));
        try (ProbeDaemon daemon = ProbeDaemon.start(
                () -> ProbeConfig.read(file, "rehearsal", plimsoll.secretReader()), ProbeConfig::web, plimsoll)) {
            awaitFirstRuns(daemon);
            for (String page : PAGES) {
                URLConnection connection =
                        URI.create(daemon.url() + page).toURL().openConnection();
                connection.getInputStream().close();
            }
        }
    }

    private static void awaitFirstRuns(ProbeDaemon daemon) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (daemon.runs() < daemon.plan().checks().size() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
