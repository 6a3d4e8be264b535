package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.ComposeFile;
import dev.plimsoll.testing.ComposeService;
import dev.plimsoll.testing.Yaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the stack promises, service by service; that Compose takes the file is for {@link ComposeIT}. */
class ComposeFileTest {
    private static final ComposeFile STACK = ComposeFile.with(ComposeFile.example());

    static List<ComposeService> services() {
        return STACK.services();
    }

    @Test
    void bringsTheFourThatBelongTogetherAndOthersByProfile() {
        Map<List<String>, Set<String>> byProfile = services().stream()
                .collect(Collectors.groupingBy(
                        it -> it.list("profiles"), Collectors.mapping(ComposeService::name, Collectors.toSet())));

        assertThat(byProfile)
                .isEqualTo(Map.of(
                        List.of(), Set.of("prober", "prometheus", "alertmanager", "grafana"),
                        List.of("demo"), Set.of("stand-in"),
                        List.of("load"), Set.of("load"),
                        List.of("team"), Set.of("postgres")));
    }

    @ParameterizedTest
    @MethodSource("services")
    void runsNothingAsRoot(ComposeService service) {
        assertThat(service.text("user")).matches("[1-9]\\d*:\\d+");
        assertThat(service.list("cap_drop")).containsExactly("ALL");
        assertThat(service.list("security_opt")).containsExactly("no-new-privileges:true");
    }

    @ParameterizedTest
    @MethodSource("services")
    void letsNothingWriteButIntoItsVolumes(ComposeService service) {
        assertThat(service.text("read_only")).isEqualTo("true");
        assertThat(service.list("volumes"))
                .filteredOn(it -> it.startsWith("."))
                .allSatisfy(it -> assertThat(it).endsWith(":ro"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void limitsWhatEachTakes(ComposeService service) {
        assertThat(List.of("mem_limit", "cpus", "pids_limit", "logging")).allMatch(service::has);
    }

    @ParameterizedTest
    @MethodSource("services")
    void isReachedFromThisMachineAlone(ComposeService service) {
        assertThat(service.list("ports"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).matches("127\\.0\\.0\\.1:\\d+:\\d+"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void asksAboutTheHealthOfEach(ComposeService service) {
        assertThat(service.isOurs() || service.has("healthcheck")).isTrue();
        assertThat(service.text("restart")).isEqualTo(service.name().equals("load") ? "no" : "unless-stopped");
    }

    @ParameterizedTest
    @MethodSource("services")
    void pinsEachImage(ComposeService service) {
        assertThat(service.text("image")).matches("plimsoll:local|[a-z/]+:v?\\d+(\\.\\d+)+");
    }

    @ParameterizedTest
    @MethodSource("services")
    void passesSecretsInFilesAlone(ComposeService service) {
        assertThat(service.variables())
                .filteredOn(it -> it.matches(".*(PASSWORD|KEY|SECRET|TOKEN).*"))
                .allSatisfy(it -> assertThat(it).endsWith("_FILE"));
    }

    @Test
    void namesNothingThatIsNotThereAndNothingInVain() {
        assertThat(used(ComposeService::namedVolumes)).isEqualTo(names("volumes"));
        assertThat(used(ComposeService::secrets)).isEqualTo(names("secrets"));
        assertThat(names("services")).containsAll(used(ComposeService::dependencies));
        assertThat(used(ComposeService::boundPaths))
                .allSatisfy(it -> assertThat(Path.of(it)).exists());
    }

    @Test
    void opensWithADashboardThatIsThere() {
        String home = STACK.service("grafana")
                .settings()
                .path("environment")
                .path("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH")
                .asText();

        assertThat(Path.of(home.replace("/var/lib/grafana/dashboards", "dashboards/grafana")))
                .exists();
    }

    @Test
    void readsOnlyVariablesThatTheExampleExplains() {
        assertThat(ComposeFile.shown()).containsAll(ComposeFile.variables());
        assertThat(ComposeFile.shown())
                .filteredOn(it -> !ComposeFile.variables().contains(it))
                .containsExactlyInAnyOrder("COMPOSE_PROJECT_NAME", "LOAD_ALLOWED_TARGET");
    }

    private static Set<String> used(Function<ComposeService, List<String>> things) {
        return services().stream()
                .flatMap(it -> things.apply(it).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String section) {
        return new TreeSet<>(Yaml.names(STACK.document().path(section)));
    }
}
