package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.metrics.rules.RuleFiles;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.AlertmanagerProcess;
import dev.plimsoll.testing.Patience;
import dev.plimsoll.testing.ProbedSite;
import dev.plimsoll.testing.ProgramPath;
import dev.plimsoll.testing.PrometheusProcess;
import dev.plimsoll.testing.RawServer;
import dev.plimsoll.testing.RunningProber;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.StandInAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a key check that proves nothing to the message in somebody's pocket, with nothing but real programs between. */
@Timeout(180)
class VacuousKeyIT {
    private static final String FIRING = "ALERTS{alertname=\"ProbeKeyVacuous\", alertstate=\"firing\"}";
    private static final String ALERTMANAGER = """
            route: { receiver: pocket, group_by: [alertname, target], group_wait: 0s, group_interval: 1s }
            receivers: [ { name: pocket, webhook_configs: [ { url: "%s" } ] } ]
            """;
    private static final String PROMETHEUS = """
            global: { scrape_interval: 1s, evaluation_interval: 1s }
            rule_files: [ "*.rules.yml" ]
            alerting: { alertmanagers: [ { static_configs: [ { targets: [ "%s" ] } ] } ] }
            scrape_configs: [ { job_name: prober, static_configs: [ { targets: [ "%s" ] } ] } ]
            """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsThePrograms() {
        for (String program : List.of(PrometheusProcess.PROGRAM, AlertmanagerProcess.PROGRAM)) {
            assumeTrue(ProgramPath.find(program).isPresent(), "no " + program + " on the path: no alert was raised");
        }
    }

    @Test
    void raisesTheAlarmForAPublicReadAndNotForAnAuthenticatedOne() throws IOException {
        try (StandIn service = StandIn.start(
                        StandInSettings.of(Contracts.deployed(), 1).with(Speed.of(ServiceTime.none())));
                RunningProber prober = new RunningProber();
                RawServer pocket = new RawServer((request, socket) ->
                        socket.getOutputStream().write(RawServer.response("200 OK", "text/plain", "")));
                AlertmanagerProcess alertmanager =
                        AlertmanagerProcess.start(directory("alertmanager"), ALERTMANAGER.formatted(pocket.baseUrl()));
                PrometheusProcess prometheus = PrometheusProcess.start(
                        rules(sites(service)), PROMETHEUS.formatted(alertmanager.address(), prober.address()))) {
            new StandInAdmin(service).begin("{\"kind\":\"any_key\",\"operations\":[\"health\"]}");

            prober.probe(sites(service));
            Patience.until(() -> isVerified(prometheus) && !alarms(pocket).isEmpty(), () -> "no alert came");

            assertThat(alarms(pocket))
                    .allSatisfy(message -> assertThat(message)
                            .contains(
                                    "\"target\":\"public\"", "public takes any API key", "runbooks.md#probekeyvacuous")
                            .doesNotContain("guarded", service.apiKey()));
            assertThat(prometheus.query(FIRING))
                    .extracting(it -> it.path("metric").path("target").asText())
                    .containsExactly("public");
        }
    }

    private Path rules(List<ProbedSite> sites) throws IOException {
        Path place = directory("prometheus");
        RuleFiles.write(
                place, sites.stream().flatMap(it -> it.checks().stream()).toList());
        return place;
    }

    /** True when the rules have seen that the guarded read tells keys apart. */
    private static boolean isVerified(PrometheusProcess prometheus) {
        return !prometheus
                .query("probe_auth_state{target=\"guarded\", state=\"valid\"} == 1")
                .isEmpty();
    }

    /** A busy machine may raise other alarms as well: a check that is late, say. */
    private static List<String> alarms(RawServer pocket) {
        return pocket.requests().stream()
                .filter(it -> it.contains("\"alertname\":\"ProbeKeyVacuous\""))
                .toList();
    }

    private static List<ProbedSite> sites(StandIn service) {
        return List.of(site("public", service, Operation.HEALTH), site("guarded", service, Operation.LIST_SESSIONS));
    }

    private static ProbedSite site(String name, StandIn service, Operation read) {
        CheckSettings key = SampleChecks.of("key", new CheckKind.Key(read));
        return ProbedSite.of(name, service.baseUrl(), SampleChecks.every(Duration.ofSeconds(1), key))
                .withKey(service.apiKey());
    }

    private Path directory(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
