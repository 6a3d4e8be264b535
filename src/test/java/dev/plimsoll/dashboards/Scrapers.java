package dev.plimsoll.dashboards;

import dev.plimsoll.testing.ProgramPath;
import dev.plimsoll.testing.PrometheusProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The two kinds of Prometheus that there are: with classic histograms, and with native ones. */
final class Scrapers {
    private static final String CLASSIC = """
            global: { scrape_interval: 2s, scrape_timeout: 2s, evaluation_interval: 1s }
            rule_files: [ "%s/*.rules.yml" ]
            scrape_configs:
              - { job_name: prober, static_configs: [ { targets: [ "%s" ] } ] }
              - { job_name: load, static_configs: [ { targets: [ %s ] } ] }
            """;
    private static final String NATIVE = """
            global: { scrape_interval: 1s }
            scrape_configs: [ { job_name: load, static_configs: [ { targets: [ "%s" ] } ] } ]
            """;

    private Scrapers() {}

    /** Prometheus has to know where what it scrapes will be, so that it sees it from its beginning. */
    static String freeAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    static PrometheusProcess classic(Path folder, Path rules, String prober, List<String> runs) throws IOException {
        return PrometheusProcess.start(
                Files.createDirectories(folder), CLASSIC.formatted(rules, prober, String.join(", ", runs)));
    }

    static PrometheusProcess nativeHistograms(Path folder, String run) throws IOException {
        Path file = Files.writeString(Files.createDirectories(folder).resolve("prometheus.yml"), NATIVE.formatted(run));
        String program =
                ProgramPath.find(PrometheusProcess.PROGRAM).orElseThrow().toString();
        return PrometheusProcess.start(
                folder,
                port -> List.of(
                        program,
                        "--enable-feature=native-histograms",
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                        "--web.listen-address=127.0.0.1:" + port));
    }
}
