package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInKey;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.Fetched;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.ProbeFiles;
import dev.plimsoll.testing.Promtool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged prober, as a service manager starts, reloads and ends it. */
class ProbeDaemonIT {
    private static final Pattern PAGES = Pattern.compile("see (http\\S+)/");
    private static final String KEY = "a-key-for-the-stand-in";

    private final StandIn standIn =
            StandIn.start(StandInSettings.of(Contracts.guide(), 1).with(new StandInKey(KEY)));

    @TempDir
    private Path directory;

    private ProbeFiles files = new ProbeFiles(Path.of(""));

    @BeforeEach
    void configure() {
        files = new ProbeFiles(directory, "20s");
        files.write(standIn, "{ kind = health }", "{ kind = key }", "{ kind = journey }");
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void hearsSighupAndEndsAtSigtermWithALastScrape() throws IOException, InterruptedException {
        try (PlimsollProcess prober = probe()) {
            String url = pages(prober);
            Fetched.await(
                    "probe_runs_total{check=\"journey\",outcome=\"success\",target=\"stand-in\"} 1.0",
                    url + "/metrics");
            files.write("probe.conf", "plimsoll.probe { targets = [ }");

            prober.signal("HUP");

            prober.awaitErr("WARN  Reloading: the configuration stays as it was: probe.conf has 1 problem:");
            Fetched.await("prober_config_last_reload_successful 0.0", url + "/metrics");

            files.write(standIn, "{ kind = health }");
            prober.signal("HUP");

            Fetched.await("prober_config_last_reload_successful 1.0", url + "/metrics");
            prober.signal("TERM");
            Fetched.await("nothing is scheduled", url + "/-/ready");
            prober.awaitErr("plimsoll: ending, which takes 20 s at most");

            assertThat(Fetched.get(url + "/metrics").text()).contains("probe_runs_total{check=\"health\"");
            assertThat(prober.await()).as(prober.err()).isZero();
            assertThat(directory.resolve("probe-history.json")).content().contains("\"health\"");
        }
    }

    @Test
    void servesMetricsThatPrometheusHasNothingAgainst() throws IOException, InterruptedException {
        Optional<Promtool> promtool = Promtool.onThePath();
        assumeThat(promtool).as("promtool is on the PATH").isPresent();
        try (PlimsollProcess prober = probe()) {
            String metrics = Fetched.get(pages(prober) + "/metrics").text();

            Promtool.Finding finding = promtool.orElseThrow().run(directory, metrics, "check", "metrics");

            assertThat(finding).isEqualTo(new Promtool.Finding(0, ""));
        }
    }

    @Test
    void doesWhatTheSampleSays() throws IOException, InterruptedException {
        Path sample = Path.of("probe.conf");
        assertThat(sample)
                .content()
                .contains("./plimsoll stand-in --port 8080 --api-key-file probe.key &")
                .contains("./plimsoll probe probe.conf\n");
        files.write("probe.conf", Files.readString(sample));
        files.write("probe.key", KEY + "\n");

        try (PlimsollProcess once = PlimsollProcess.packaged(
                directory, Map.of("CHAT_URL", standIn.baseUrl()), List.of("probe", "probe.conf", "--once"))) {
            assertThat(once.await()).as(once.out() + once.err()).isZero();
            assertThat(once.out().lines()).hasSize(5);
        }
    }

    private PlimsollProcess probe() throws IOException {
        return PlimsollProcess.packaged(directory, Map.of(), List.of("probe", "probe.conf"));
    }

    private static String pages(PlimsollProcess prober) throws InterruptedException {
        prober.awaitErr("plimsoll: probing, ");
        Matcher found = PAGES.matcher(prober.err());
        assertThat(found.find()).as(prober.err()).isTrue();
        return found.group(1);
    }
}
