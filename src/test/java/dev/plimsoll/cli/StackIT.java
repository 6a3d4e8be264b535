package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.testing.AlertmanagerProcess;
import dev.plimsoll.testing.HandStarted;
import dev.plimsoll.testing.Patience;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.ProgramPath;
import dev.plimsoll.testing.PrometheusProcess;
import dev.plimsoll.testing.RawServer;
import dev.plimsoll.testing.StandInAdmin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first two minutes of the stack, without containers and without the waiting, as docs/stack.md lists them. */
@Timeout(180)
class StackIT {
    private static final Pattern PAGES = Pattern.compile("see http://(\\S+?)/");
    private static final String LOAD_BY_NAME =
            "dns_sd_configs: [{ names: [load], type: A, port: 7547, refresh_interval: 5s }]";

    private final int loadPort = freePort();

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsThePrograms() {
        for (String program : List.of(PrometheusProcess.PROGRAM, AlertmanagerProcess.PROGRAM)) {
            assumeTrue(ProgramPath.find(program).isPresent(), "no " + program + " on the path: no stack was started");
        }
    }

    @Test
    void probesTheServiceDeliversAnAlertAndWatchesALoadRun() throws IOException, InterruptedException {
        HandStarted stack = new HandStarted(folder);
        try (PlimsollProcess standIn = stack.standIn();
                PlimsollProcess prober = stack.prober(serviceThatTakesAnyKey(standIn));
                RawServer receiver = new RawServer((request, socket) ->
                        socket.getOutputStream().write(RawServer.response("200 OK", "text/plain", "")));
                AlertmanagerProcess alertmanager = stack.alertmanager(receiver.baseUrl());
                PrometheusProcess prometheus = stack.prometheus(Map.of(
                        "prober:7546",
                        addressOf(prober),
                        "alertmanager:9093",
                        alertmanager.address(),
                        LOAD_BY_NAME,
                        "static_configs: [{ targets: [\"127.0.0.1:" + loadPort + "\"] }]"))) {

            Patience.until(
                    () -> jobs(prometheus, "up == 1").equals(List.of("alertmanager", "prober", "prometheus")),
                    () -> "up were only " + prometheus.query("up"));
            Patience.until(() -> !receiver.requests().isEmpty(), () -> "no alert came: " + prometheus.query("ALERTS"));
            try (PlimsollProcess load = stack.load(baseUrl(standIn), loadPort)) {
                assertThat(load.await()).as(load.err()).isZero();
            }

            assertThat(healthCheckOf(addressOf(prober))).isZero();
            assertThat(receiver.requests().get(0))
                    .contains("\"receiver\":\"webhook\"", "\"alertname\":\"ProbeKeyVacuous\"");
            assertThat(jobs(prometheus, "last_over_time(load_run_phase{phase=\"ended\"}[1m]) == 1"))
                    .containsExactly("load");
            assertThat(prometheus.query("prometheus_rule_evaluation_failures_total > 0"))
                    .isEmpty();
        }
    }

    /** As the image does it. */
    private int healthCheckOf(String prober) throws IOException, InterruptedException {
        String url = "http://" + prober + "/-/healthy";
        List<String> command = List.of("-cp", PlimsollProcess.JAR.toString(), Alive.class.getName(), url);
        try (PlimsollProcess check = PlimsollProcess.java(folder, Map.of(), command)) {
            return check.await();
        }
    }

    private static String serviceThatTakesAnyKey(PlimsollProcess standIn) {
        new StandInAdmin(announced(standIn, "adminUrl")).begin("{\"kind\":\"any_key\"}");
        return baseUrl(standIn);
    }

    private static String baseUrl(PlimsollProcess standIn) {
        return announced(standIn, "baseUrl");
    }

    private static String announced(PlimsollProcess standIn, String field) {
        Patience.until(() -> standIn.out().endsWith("\n"), standIn::err);
        try {
            return new JsonMapper().readTree(standIn.out()).path(field).asText();
        } catch (IOException notJson) {
            throw new AssertionError(standIn.out(), notJson);
        }
    }

    private static String addressOf(PlimsollProcess prober) throws InterruptedException {
        prober.awaitErr("plimsoll: probing, ");
        return PAGES.matcher(prober.err())
                .results()
                .map(it -> it.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** The jobs of what an expression gives, in their order. */
    private static List<String> jobs(PrometheusProcess prometheus, String expression) {
        return prometheus.query(expression).stream()
                .map(it -> it.path("metric").path("job"))
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }
}
