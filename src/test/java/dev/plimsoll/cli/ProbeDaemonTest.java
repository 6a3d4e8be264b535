package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.Fetched;
import dev.plimsoll.testing.MarkdownPage;
import dev.plimsoll.testing.ProbeFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeDaemonTest {
    private static final String RELOADED = "prober_config_last_reload_successful ";

    private final StandIn standIn = StandIn.start(StandInSettings.of(Contracts.guide(), 1));

    @TempDir
    private Path directory;

    private ProbeFiles files = new ProbeFiles(Path.of(""));

    @BeforeEach
    void configure() {
        files = new ProbeFiles(directory);
        files.write(standIn, "{ kind = health }");
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void goesOnWithWhatTheFileSaysNow() {
        try (ProbeDaemon daemon = start()) {
            files.write(standIn, "{ kind = health }", "{ kind = key }");

            Fetched answer = Fetched.post(daemon.url() + "/-/reload");

            assertThat(answer).isEqualTo(new Fetched(200, "reloaded: 2 checks of 1 target\n"));
            Fetched.await("\"verdict\" : \"valid\"", daemon.url() + "/status.json");
        }
    }

    @Test
    void servesEveryPathThatIsDocumented() {
        List<String> paths = MarkdownPage.at("docs/interfaces.md").column(0, "| path | serves |");

        try (ProbeDaemon daemon = start()) {
            assertThat(paths).hasSize(7).allSatisfy(path -> {
                String url = daemon.url() + path.split(" ", 2)[1];
                Fetched answer = path.startsWith("POST ") ? Fetched.post(url) : Fetched.get(url);
                assertThat(answer.status()).isEqualTo(200);
            });
        }
    }

    @Test
    void keepsToWhatItHasWhenTheFileIsBad() {
        try (ProbeDaemon daemon = start()) {
            files.target("base-url = \"" + standIn.baseUrl() + "\", contract = french, chekcs = []");

            Fetched answer = Fetched.post(daemon.url() + "/-/reload");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text())
                    .startsWith(files.path() + " has 2 problems:\n")
                    .contains("targets[0].contract: ", "targets[0].chekcs: unknown key");
            assertThat(metrics(daemon)).contains("\n" + RELOADED + "0.0\n");
            assertThat(Fetched.get(daemon.url() + "/config").text()).doesNotContain("french");
            assertThat(daemon.plan()).hasToString("1 check of 1 target");
        }
    }

    @Test
    void keepsToWhatItHasWhenAnAuthorityIsNone() {
        try (ProbeDaemon daemon = start()) {
            Path pem = files.write("ca.pem", "hello");
            files.target("base-url = \"" + standIn.baseUrl() + "\", ca-file = ca.pem");

            assertThat(Fetched.post(daemon.url() + "/-/reload"))
                    .isEqualTo(new Fetched(
                            500,
                            "stand-in: CA file '" + pem + "' holds no certificate: expected PEM text with"
                                    + " -----BEGIN CERTIFICATE-----\n"));

            files.write(standIn, "{ kind = health }");
            daemon.reload();

            assertThat(metrics(daemon)).contains("\n" + RELOADED + "1.0\n");
        }
    }

    @Test
    void startsThoughATargetLeadsNowhere() {
        files.target("base-url = \"http://nowhere.invalid/\", checks = [ { kind = health, retries.policy = none } ]");

        try (ProbeDaemon daemon = start()) {
            String json = Fetched.await("\"class\" : \"dns\"", daemon.url() + "/status.json")
                    .text();

            assertThat(json).contains("\"state\" : \"down\"");
            assertThat(Fetched.get(daemon.url() + "/-/ready")).isEqualTo(new Fetched(200, "ready\n"));
        }
    }

    @Test
    void remembersOverARestart() {
        try (ProbeDaemon daemon = start()) {
            Fetched.await("\"success\" : 1", daemon.url() + "/status.json");
        }

        try (ProbeDaemon daemon = start()) {
            assertThat(Fetched.await("\"success\" : 2", daemon.url() + "/status.json")
                            .text())
                    .contains("\"state\" : \"up\"");
        }
    }

    @Test
    void setsAHistoryAsideThatItCannotRead() throws IOException {
        files.write("probe-history.json", "{ half of a");

        try (ProbeDaemon daemon = start()) {
            Fetched.await("\"success\" : 1", daemon.url() + "/status.json");
        }

        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all.map(it -> it.getFileName().toString()))
                    .contains("probe-history.json")
                    .anyMatch(it -> it.startsWith("probe-history.json.corrupt-"));
        }
    }

    @Test
    void leavesTheHistoryAloneWhenItsPortIsTaken() throws IOException {
        Path history = files.write("probe-history.json", "another prober's");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String listen = "127.0.0.1:" + other.getLocalPort();

            Invocation probe = Invocation.of(directory, Map.of(), "probe", "probe.conf", "--listen", listen);

            assertThat(probe.exit()).isEqualTo(2);
            assertThat(probe.err()).isEqualTo("plimsoll: cannot listen on " + listen + ": Address already in use\n");
            assertThat(history).hasContent("another prober's");
        }
    }

    @Test
    void refusesToStartWithABadFile() {
        files.write("probe.conf", "plimsoll.probe.targets = []");

        assertThatThrownBy(this::start)
                .hasMessage(files.path()
                        + " has 1 problem:\n  plimsoll.probe.targets: expected at least one target"
                        + " { name, base-url, api-key-file }");
    }

    private static String metrics(ProbeDaemon daemon) {
        return Fetched.get(daemon.url() + "/metrics").text();
    }

    private ProbeDaemon start() {
        PrintWriter silent = new PrintWriter(new StringWriter());
        PlimsollCommand plimsoll = new PlimsollCommand(
                new Surroundings(silent, silent, Map.of(), directory, Terminal.none()), new Secrets());
        return ProbeDaemon.start(
                () -> ProbeConfig.read(files.path(), "alpha", plimsoll.secretReader()), ProbeConfig::web, plimsoll);
    }
}
