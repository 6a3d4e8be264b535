package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInKey;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.RunArtefacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three injectors that load one service together, and what is made of their runs. */
class MergeCommandIT {
    private static final int INJECTORS = 3;
    private static final StandInSettings SERVICE = StandInSettings.of(Contracts.guide(), 1)
            .with(new StandInKey(LoadBench.KEY))
            .with(Speed.of(ServiceTime.parse("fixed:5ms")));

    /** Injectors that share a busy machine, and start as they can. */
    private static final String PATIENT = """
            plimsoll {
              load { warm-up { min = 0s, max = 0s }, drain = 5s }
              validity { lag-p99 = 10s, started-share = 50 %, stall = 30s, gc-pause = 30s, cpu-for = 10m }
              profiles.workflow.objectives = ["errors < 20 %"]
            }
            """;

    @TempDir
    private static Path directory = Path.of("");

    private static final List<Path> PARTS = new ArrayList<>();
    private static Path whole = Path.of("");

    @BeforeAll
    static void load() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("plimsoll.conf"), PATIENT);
        try (StandIn service = StandIn.start(SERVICE)) {
            List<PlimsollProcess> injectors = new ArrayList<>();
            for (int number = 1; number <= INJECTORS; number++) {
                injectors.add(injector(service, number + "/" + INJECTORS, "part" + number));
            }
            for (PlimsollProcess each : injectors) {
                assertThat(each.await()).as(each.err()).isIn(0, 4);
                each.close();
            }
            try (PlimsollProcess one = injector(service, "1/1", "whole")) {
                assertThat(one.await()).as(one.err()).isIn(0, 4);
            }
        }
        for (int number = 1; number <= INJECTORS; number++) {
            PARTS.add(RunArtefacts.latestIn(directory.resolve("part" + number)).directory());
        }
        whole = RunArtefacts.latestIn(directory.resolve("whole")).directory();
    }

    private static PlimsollProcess injector(StandIn service, String share, String runs) throws IOException {
        return PlimsollProcess.packaged(
                directory,
                Map.of(ApiKeySource.VARIABLE, LoadBench.KEY),
                List.of(
                        "load",
                        "--profile=workflow",
                        "--target=" + service.baseUrl(),
                        "--contract=guide",
                        "--rate=20",
                        "--duration=11s",
                        "--seed=7",
                        "--injector=" + share,
                        "--run-dir=" + runs));
    }

    @Test
    void makesOfThreeInjectorsTheOneRunThatTheyAre() throws IOException {
        Invocation merged = merge("all", PARTS.toArray(Path[]::new));

        RunArtefacts run = RunArtefacts.latestIn(directory.resolve("all"));
        JsonNode arrivals = run.json("summary.json").path("arrivals");
        JsonNode alone = new RunArtefacts(whole).json("summary.json").path("arrivals");
        assertThat(merged.exit()).as(merged.toString()).isZero();
        assertThat(merged.out()).startsWith("PASS  The service held.\n  the objective was met over ");
        assertThat(arrivals.path("planned").asLong())
                .isEqualTo(alone.path("planned").asLong())
                .isEqualTo(run.json("manifest.json").path("plannedArrivals").asLong());
        assertThat(arrivals.path("started")).isEqualTo(alone.path("started"));
        assertThat(run.files())
                .containsExactly(
                        "injector.json",
                        "junit.xml",
                        "latency.hlog",
                        "manifest.json",
                        "report.html",
                        "summary.json",
                        "verdict.json");
    }

    @Test
    void addsTheHistogramsOfAll() throws IOException {
        merge("histograms", PARTS.toArray(Path[]::new));

        RunArtefacts run = RunArtefacts.latestIn(directory.resolve("histograms"));
        long calls = 0;
        for (Path part : PARTS) {
            calls += LatencyTotals.fromLog(part.resolve("latency.hlog"))
                    .where(any -> true)
                    .count();
        }
        assertThat(LatencyTotals.fromLog(run.directory().resolve("latency.hlog"))
                        .where(any -> true)
                        .count())
                .isEqualTo(calls);
        assertThat(run.json("summary.json").at("/all/response/count"))
                .isEqualTo(run.json("summary.json").at("/all/completed"));
        assertThat(run.json("manifest.json").at("/settings/injector").asText()).isEqualTo("1/3 + 2/3 + 3/3");
    }

    @Test
    void isInvalidWhenOneIsMissing() {
        Invocation merged = merge("missing", PARTS.get(0), PARTS.get(2));

        assertThat(merged.exit()).isEqualTo(3);
        assertThat(merged.out()).startsWith("""
                        INVALID  The measurement broke: no statement about the service is made.
                          injector 2/3 is missing: its run was not given
                        """);
    }

    @Test
    void isInvalidWhenOneIsInvalid() throws IOException {
        Path late = copyOf(PARTS.get(1), "late");
        rewrite(
                late.resolve("injector.json"),
                "\"faults\" : [ ]",
                "\"faults\" : [ { \"code\" : \"schedule_lag\", \"message\" : \"the injector was late\" } ]");

        Invocation merged = merge("invalid", PARTS.get(0), late, PARTS.get(2));

        assertThat(merged.exit()).isEqualTo(3);
        assertThat(merged.out()).contains("\n  injector 2/3: the injector was late\n");
    }

    @Test
    void isInvalidWhenOneWasKilled() throws IOException {
        Path killed = copyOf(PARTS.get(1), "killed");
        String id = new RunArtefacts(killed).json("manifest.json").path("runId").asText();
        rewrite(killed.resolve("manifest.json"), "\"ended\" : \"[^\"]+\"", "\"ended\" : null");
        rewrite(killed.resolve("manifest.json"), "\"state\" : \"finished\"", "\"state\" : \"running\"");

        Invocation merged = merge("unfinished", PARTS.get(0), killed, PARTS.get(2));

        assertThat(merged.exit()).isEqualTo(3);
        assertThat(merged.out()).contains("\n  injector 2/3 did not come to its end: " + id + " says running\n");
    }

    @Test
    void refusesRunsThatDoNotBelongTogether() throws IOException {
        Path other = copyOf(PARTS.get(1), "other");
        String one = new RunArtefacts(PARTS.get(0))
                .json("manifest.json")
                .path("runId")
                .asText();
        String two = new RunArtefacts(other).json("manifest.json").path("runId").asText();
        rewrite(other.resolve("manifest.json"), "\"seed\" : 7", "\"seed\" : 8");

        assertThat(merge("none", PARTS.get(0), other))
                .isEqualTo(new Invocation(
                        2,
                        "",
                        "plimsoll: these runs do not belong together: seed is 7 in " + one + " and 8 in " + two
                                + "\n"));
        assertThat(merge("none", PARTS.get(0), PARTS.get(0)).err())
                .isEqualTo("plimsoll: these runs do not belong together: " + one + " and " + one
                        + " are both injector 1/3\n");
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void refusesWhatIsNoRun() {
        assertThat(merge("none", directory.resolve("nowhere")).err())
                .isEqualTo("plimsoll: these runs cannot be merged: cannot read "
                        + directory.resolve("nowhere/manifest.json") + ": no such file or directory\n");
    }

    @Test
    void printsTheVerdictFileForAScript() throws IOException {
        Invocation merged = merge("script", List.of("--json"), whole);

        assertThat(new JsonMapper().readTree(merged.out()))
                .isEqualTo(RunArtefacts.latestIn(directory.resolve("script")).json("verdict.json"));
    }

    private static Invocation merge(String runs, Path... parts) {
        return merge(runs, List.of(), parts);
    }

    private static Invocation merge(String runs, List<String> options, Path... parts) {
        List<String> all = new ArrayList<>(List.of("merge", "--run-dir=" + directory.resolve(runs)));
        all.addAll(options);
        Arrays.stream(parts).map(Path::toString).forEach(all::add);
        return Invocation.of(directory, Map.of(), all.toArray(String[]::new));
    }

    private static Path copyOf(Path run, String name) throws IOException {
        Path copy = Files.createDirectories(directory.resolve("copies").resolve(name));
        for (String file : new RunArtefacts(run).files()) {
            Files.copy(run.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static void rewrite(Path file, String expression, String replacement) throws IOException {
        String before = Files.readString(file);
        String after = before.replaceFirst(expression.replace("[ ]", "\\[ \\]"), replacement);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }
}
