package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.baseline.Signal;
import dev.plimsoll.chat.CallSpec;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.TargetSurvey;
import dev.plimsoll.report.CapacityJson;
import dev.plimsoll.report.CheckJson;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.DuetJson;
import dev.plimsoll.report.RunFiles;
import dev.plimsoll.report.RunJson;
import dev.plimsoll.run.CleanupLedger;
import dev.plimsoll.run.Stage;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.MarkdownPage;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.SampleDuets;
import dev.plimsoll.testing.SampleProbes;
import dev.plimsoll.testing.SampleRuns;
import dev.plimsoll.testing.SampleSearches;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Holds {@code docs/interfaces.md}, which scripts rely on, to the code. */
class InterfacesDocumentationTest {
    private static final MarkdownPage PAGE = MarkdownPage.at("docs/interfaces.md");

    @TempDir
    private Path directory;

    @Test
    void namesEveryExitCode() {
        TreeSet<Integer> codes = Stream.concat(
                        Arrays.stream(Verdict.values()).map(Verdict::exitCode),
                        Stream.of(ExitCodes.OK, ExitCodes.USAGE, ExitCodes.DEFECT, Interruption.EXIT_CODE))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(PAGE.column(0, "| code | means |").stream().map(Integer::valueOf))
                .containsExactlyElementsOf(codes);
    }

    @Test
    void namesEveryOperationAsTheGuideCallsIt() {
        List<String> expected = Arrays.stream(Operation.values())
                .map(operation -> {
                    CallSpec call = Contracts.guide().call(operation);
                    return operation.label() + " " + call.method() + " " + call.path();
                })
                .toList();

        assertThat(PAGE.table("| label | call |").stream()
                        .map(row -> row.get(0) + " " + row.get(1).split(";", 2)[0]))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void namesEveryFailureClassWithItsBlame() {
        assertThat(PAGE.table("| class | blame | means |").stream().map(row -> row.get(0) + " " + row.get(1)))
                .containsExactlyElementsOf(Arrays.stream(ErrorClass.values())
                        .map(it -> it.label() + " " + it.blame().label())
                        .toList());
    }

    @Test
    void namesEveryOutcome() {
        assertThat(PAGE.column(0, "| outcome | means |"))
                .containsExactlyElementsOf(
                        Arrays.stream(Outcome.values()).map(Outcome::label).toList());
    }

    @Test
    void namesEveryFileOfARun() {
        assertThat(PAGE.column(0, "| file | holds |"))
                .contains(RunFiles.MANIFEST, RunFiles.SUMMARY, RunFiles.VERDICT, RunFiles.INJECTOR)
                .contains(RunFiles.JUNIT, RunFiles.REPORT, CleanupLedger.FILE_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {RunFiles.MANIFEST, RunFiles.SUMMARY, RunFiles.VERDICT, RunFiles.INJECTOR})
    void namesEveryFieldThatIsWritten(String file) throws IOException {
        RunFiles.in(directory).write(SampleRuns.fail());
        JsonNode json = new JsonMapper().readTree(directory.resolve(file).toFile());

        assertThat(namesIn(json))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(PAGE.text()).containsPattern("[`\"]" + name + "[.`\"{\\[]"));
    }

    /** Those of the object itself and, of a summary, those of what an operation has. */
    private static Stream<String> namesIn(JsonNode json) {
        return Stream.of(
                        json,
                        json.path("all"),
                        json.path("all").path("response"),
                        json.path("objectives").path(0))
                .flatMap(it -> it.properties().stream())
                .map(field -> field.getKey());
    }

    @Test
    void explainsEveryOptionOfLoad() {
        Stream<String> options = optionsOf(new LoadCommand(plimsoll()));

        String explained = String.join(" ", PAGE.column(0, "| option | means |"));
        assertThat(options).isNotEmpty().allSatisfy(it -> assertThat(explained).contains(it));
    }

    @Test
    void explainsEveryLiveMetric() {
        Stream<String> names = Arrays.stream(MeterNames.class.getFields())
                .map(InterfacesDocumentationTest::value)
                .filter(it -> it.startsWith("load_"));

        assertThat(PAGE.column(0, "| metric | labels | means |")).containsExactlyElementsOf(names.toList());
    }

    @Test
    void explainsEveryMetricOfNights() {
        Stream<String> names = Arrays.stream(MeterNames.class.getFields())
                .map(InterfacesDocumentationTest::value)
                .filter(it -> it.startsWith("night_"));

        assertThat(PAGE.column(0, "| gauge | more labels | means |")).containsExactlyElementsOf(names.toList());
    }

    @Test
    void explainsEverySignalWithItsVerdict() {
        List<String> explained = PAGE.table("| signal | means | verdict on the metric |").stream()
                .flatMap(row -> Arrays.stream(row.get(0).split(", ")).map(it -> it + " " + row.get(2)))
                .toList();

        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Signal.values())
                        .map(it -> it.label() + " " + it.verdict())
                        .toList());
    }

    @Test
    void namesEveryPhaseOfARun() {
        assertThat(PAGE.column(2, "| metric | labels | means |"))
                .anySatisfy(it -> assertThat(it)
                        .contains(
                                Arrays.stream(Stage.values()).map(Stage::label).collect(Collectors.joining(", "))));
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(MeterNames.class));
        } catch (IllegalAccessException notPublic) {
            throw new AssertionError(notPublic);
        }
    }

    @ParameterizedTest
    @MethodSource("commandsWithASynopsis")
    void showsEveryOption(String name, Object command) {
        Stream<String> options = optionsOf(command);

        int start = PAGE.text().indexOf("\nplimsoll " + name + " ");
        String synopsis = PAGE.text().substring(start, PAGE.text().indexOf("```", start));
        assertThat(options)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(synopsis).containsPattern("[\\[ ]" + it + "[\\] ]"));
    }

    static Stream<Arguments> commandsWithASynopsis() {
        return Stream.of(
                Arguments.of("capacity", new CapacityCommand(plimsoll())),
                Arguments.of("nightly", new NightlyCommand(plimsoll())),
                Arguments.of("compare", new CompareCommand(plimsoll())),
                Arguments.of("probe", new ProbeCommand(plimsoll())),
                Arguments.of("check", new CheckCommand(plimsoll())),
                Arguments.of("rules", new RulesCommand(plimsoll())),
                Arguments.of("duet", new DuetCommand(plimsoll())),
                Arguments.of("stand-in", new StandInCommand()));
    }

    @Test
    void namesEveryFieldOfARoundOfChecks() throws IOException {
        String runs = RunJson.of(List.of(SampleProbes.vacuous(), SampleProbes.failure("status 503")));
        String checks = CheckJson.of(new CheckReport(
                List.of(SampleChecks.everyWhileFailing(
                        Duration.ofSeconds(5), SampleChecks.of("health", SampleChecks.HEALTH))),
                any -> 4,
                List.of(),
                Optional.of(List.of(new TargetSurvey(
                        "staging",
                        Optional.of(Contracts.guide()),
                        TargetSurvey.HealthAccess.PUBLIC,
                        AuthVerdict.VALID,
                        "")))));

        assertThat(List.of(runs, checks))
                .flatMap(json -> allNames(new JsonMapper().readTree(json)))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(PAGE.text()).containsPattern("[`\"{ \n]" + name + "[`\"\\[{},]"));
    }

    @Test
    void namesEveryFieldOfASearchForCapacity() throws IOException {
        List<String> answers = List.of(
                CapacityJson.of(SampleSearches.found()),
                CapacityJson.of(SampleSearches.limited()),
                CapacityJson.of(SampleSearches.interrupted()));

        assertThat(answers)
                .flatMap(json -> allNames(new JsonMapper().readTree(json)))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(PAGE.text()).containsPattern("[`\"{ \n.]" + name + "[`\"\\[{},.]"));
    }

    @Test
    void namesEveryFieldOfADuet() throws IOException {
        assertThat(allNames(new JsonMapper().readTree(DuetJson.of(SampleDuets.slower()))))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(PAGE.text()).contains("`" + name + "`"));
    }

    private static List<String> allNames(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        json.forEach(it -> names.addAll(allNames(it)));
        return names;
    }

    private static Stream<String> optionsOf(Object command) {
        return new CommandLine(command)
                .getCommandSpec().options().stream()
                        .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                        .map(OptionSpec::longestName);
    }

    private static PlimsollCommand plimsoll() {
        return new PlimsollCommand(Surroundings.ofProcess(), new Secrets());
    }
}
