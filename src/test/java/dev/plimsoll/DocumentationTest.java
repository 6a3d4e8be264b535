package dev.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.config.SimulationName;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.MarkdownPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what the README says to the code. */
class DocumentationTest {
    private static final Path REFERENCE = Path.of("src/main/resources/reference.conf");
    private static final MarkdownPage README = MarkdownPage.at("README.md");

    private final Config reference = ConfigFactory.parseFile(REFERENCE.toFile()).resolve();

    @Test
    void beginsWithTheTwoCommands() {
        List<String> commands = README.text()
                .lines()
                .filter(line -> line.startsWith("./"))
                .limit(2)
                .toList();

        assertThat(commands.get(0)).startsWith("./plimsoll demo ");
        assertThat(commands.get(1)).startsWith("./mvnw verify ");
        assertThat(Path.of("plimsoll")).isExecutable();
        assertThat(Path.of("mvnw")).isExecutable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"| key | default | means |", "| setting | default | means |"})
    void givesEverySettingItsDefault(String head) {
        assertThat(README.table(head))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        row -> assertThat(defaultOf(row.get(0))).as(row.get(0)).hasValue(row.get(1)));
    }

    /** A key without a default stands in reference.conf as a comment. */
    private Optional<String> defaultOf(String key) {
        if (reference.hasPath(key)) {
            return Optional.of(reference.getAnyRef(key).toString());
        }
        String name = key.substring(key.lastIndexOf('.') + 1);
        return Optional.of("none")
                .filter(it -> Pattern.compile("(?m)^ +# " + Pattern.quote(name) + " =$")
                        .matcher(text(REFERENCE))
                        .find());
    }

    @Test
    void namesEveryProfileWithItsSimulation() {
        List<String> rows = README.table("| profile | simulation | load |").stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(PlimsollConfig.defaults().profiles().values().stream()
                        .map(it -> it.name() + " " + it.simulation())
                        .toList());
    }

    @Test
    void namesEverySimulation() {
        assertThat(README.column(0, "| simulation | asks | run it |"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SimulationName.values())
                        .map(SimulationName::toString)
                        .toList());
    }

    @Test
    void namesEveryVerdictWithItsExitCode() {
        List<String> rows = README.table("| verdict | exit code | means |").stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Verdict.values())
                        .map(it -> it + " " + it.exitCode())
                        .toList());
    }

    @Test
    void namesEveryReasonCode() {
        assertThat(README.column(0, "| code | means |"))
                .containsExactlyElementsOf(Arrays.stream(ReasonCode.values())
                        .map(ReasonCode::label)
                        .toList());
    }

    @Test
    void namesEveryMetricOfTheProber() {
        List<String> metrics = meterNames().filter(it -> it.startsWith("probe")).toList();

        assertThat(README.column(0, "| metric | labels | means |")).containsExactlyInAnyOrderElementsOf(metrics);
    }

    @Test
    void labelsMetricsInWordsThatThereAre() {
        assertThat(README.column(1, "| metric | labels | means |").stream()
                        .flatMap(it -> Arrays.stream(it.split(" ")))
                        .filter(it -> !it.isEmpty()))
                .isSubsetOf(meterNames().toList());
    }

    @Test
    void explainsEveryVerdictOnAKey() {
        assertThat(README.column(0, "| verdict | the key | a wrong key | so |"))
                .containsExactlyElementsOf(Arrays.stream(AuthVerdict.values())
                        .map(AuthVerdict::label)
                        .toList());
    }

    @Test
    void givesTheRecipeThatTheSampleGives() {
        String recipe = text(Path.of("probe.conf"))
                .lines()
                .filter(line -> line.startsWith("#   "))
                .map(line -> line.substring(4))
                .collect(Collectors.joining("\n"));

        assertThat(recipe.lines()).hasSize(3);
        assertThat(README.text()).contains("```sh\n" + recipe + "\n```");
    }

    private static Stream<String> meterNames() {
        return Arrays.stream(MeterNames.class.getFields()).map(field -> {
            try {
                return String.valueOf(field.get(null));
            } catch (IllegalAccessException impossible) {
                throw new AssertionError(impossible);
            }
        });
    }

    @Test
    void saysHowManyCallsAPercentileNeeds() {
        assertThat(README.text().replaceAll("\\s+", " "))
                .contains(String.format(
                        Locale.ROOT,
                        "p95 needs at least %d independent calls, p99 needs %d, p99.9 needs %,d.",
                        Percentile.P95.minimumSamples(),
                        Percentile.P99.minimumSamples(),
                        Percentile.P999.minimumSamples()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CHANGELOG.md",
                "CONTRIBUTING.md",
                "docs/interfaces.md",
                "docs/dashboards.md",
                "docs/stack.md",
            })
    void linksToWhatIsThere(String name) {
        MarkdownPage page = MarkdownPage.at(name);

        assertThat(page.localLinks()).isNotEmpty().allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            MarkdownPage goal = parts[0].isEmpty()
                    ? page
                    : new MarkdownPage(page.path().resolveSibling(parts[0]).normalize());
            assertThat(goal.path()).as(link).exists();
            if (parts.length == 2) {
                assertThat(goal.anchors()).as(link).contains(parts[1]);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
