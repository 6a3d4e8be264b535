package dev.plimsoll.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.testing.AlertmanagerProcess;
import dev.plimsoll.testing.Patience;
import dev.plimsoll.testing.ProgramPath;
import dev.plimsoll.testing.ProgramVersion;
import dev.plimsoll.testing.ShippedStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which alerts a real Alertmanager holds back, configured as in the stack, because another one says more. */
class AlertRoutingIT {
    @TempDir
    private Path folder;

    @BeforeAll
    static void needsAlertmanager() {
        assumeTrue(
                alertmanagers().findAny().isPresent(),
                "no " + AlertmanagerProcess.PROGRAM + " on the path: no alert was routed");
    }

    static Stream<Path> alertmanagers() {
        return ProgramPath.all(AlertmanagerProcess.PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("alertmanagers")
    void holdsBackWhatOnlyFollowsFromAnotherAlert(Path program) throws IOException {
        Set<String> following = Set.of(
                "ProbeSlow down/journey",
                "ProbeKeyUnknown down/key",
                "ProbeBudgetBurnsFast silent/health",
                "ProbeSlow silent/journey",
                "ProbeBudgetBurnsFast locked/key",
                "ProbeCertificateExpiresSoon old/");
        Set<String> telling = Set.of(
                "ProbeBudgetBurnsFast down/health",
                "ProbeBudgetBurnsFast down/journey",
                "ProbeSlow slow/health",
                "ProbeSilent silent/health",
                "ProbeKeyInvalid locked/key",
                "ProbeCertificateExpiresNow old/",
                "ProbeCertificateExpiresSoon older/");

        try (AlertmanagerProcess alertmanager = start(program)) {
            assertHeldBack(following, telling, alertmanager);
        }
    }

    @ParameterizedTest
    @MethodSource("alertmanagers")
    void saysNothingOfChecksWhileThereIsNoProber(Path program) throws IOException {
        Set<String> stale =
                Set.of("ProbeBudgetBurnsFast down/health", "ProbeSilent down/health", "ProbeKeyVacuous open/key");
        Set<String> telling = Set.of("ProberAbsent /", "StackRulesFail /", "ProbeCertificateExpiresNow old/");

        try (AlertmanagerProcess alertmanager = start(program)) {
            assertHeldBack(stale, telling, alertmanager);
        }
    }

    private AlertmanagerProcess start(Path program) throws IOException {
        Path nobody = Files.writeString(folder.resolve("alert-webhook-url"), "http://127.0.0.1:1/\n");
        Path file = Files.writeString(
                folder.resolve("alertmanager.yml"), ShippedStack.alertmanager(ProgramVersion.of(program), nobody));
        return AlertmanagerProcess.start(
                folder,
                port -> List.of(
                        program.toString(),
                        "--config.file=" + file,
                        "--storage.path=" + folder.resolve("storage"),
                        "--cluster.listen-address=",
                        "--web.listen-address=127.0.0.1:" + port));
    }

    /** Alerts as NAME TARGET/CHECK: some are told, others not because of those. */
    private static void assertHeldBack(Set<String> heldBack, Set<String> told, AlertmanagerProcess alertmanager)
            throws IOException {
        alertmanager.tell(Stream.of(heldBack, told)
                .flatMap(Set::stream)
                .map(AlertRoutingIT::labels)
                .toList());

        Patience.until(
                () -> inState("suppressed", alertmanager).equals(heldBack),
                () -> "expected to be held back " + heldBack + ", were: " + inState("suppressed", alertmanager));
        assertThat(inState("active", alertmanager)).isEqualTo(told);
    }

    private static Set<String> inState(String state, AlertmanagerProcess alertmanager) {
        return alertmanager.alerts().stream()
                .filter(it -> it.path("status").path("state").asText().equals(state))
                .map(AlertRoutingIT::text)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> labels(String alert) {
        String[] parts = alert.split("[ /]", -1);
        return Map.of("alertname", parts[0], "target", parts[1], "check", parts[2]);
    }

    private static String text(JsonNode alert) {
        JsonNode labels = alert.path("labels");
        return labels.path("alertname").asText() + " " + labels.path("target").asText() + "/"
                + labels.path("check").asText();
    }
}
