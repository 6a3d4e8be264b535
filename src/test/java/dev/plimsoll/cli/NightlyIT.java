package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInKey;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.XmlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short nights of a real injector at a real stand-in, which becomes slower and fast again. */
class NightlyIT {
    private static final String SETTINGS = """
            plimsoll {
              history.environment = stand-in
              nightly { runs = 1, gated-metrics = [create_session p50, list_sessions p50, send_message p50] }
              profiles.tiny {
                description = "half a second", simulation = SmokeSimulation, rate = 30, duration = 500ms, drain = 10s
                warm-up { min = 0s, max = 0s }
              }
            }
            """;

    /** Whatever else the machine does, these nights count. */
    private static final String PATIENT = """
            plimsoll.validity { lag-p99 = 5s, started-share = 50 %, stall = 10s, gc-pause = 10s, cpu-for = 10m }
            """;

    /** So many visits in half a second that no injector begins them in time. */
    private static final String CROWDED = """
            plimsoll.profiles.tiny.rate = 3000
            plimsoll.workload.plan.calls-per-core = 100000
            plimsoll.validity { lag-p99 = 1ms, lag-share-of-service = 0 }
            """;

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(directory.resolve("plimsoll.conf"), SETTINGS + PATIENT);
        Files.writeString(directory.resolve("crowded.conf"), SETTINGS + CROWDED);
    }

    @Test
    void failsTheNightOfASlowdown() throws IOException {
        List<String> quiet =
                Stream.generate(() -> verdict(night("60ms"))).limit(12).toList();
        Invocation slow = night("90ms", "--build", "1.8", "--markdown", "summary.md");
        Invocation recovered = night("60ms", "--json");

        assertThat(quiet.subList(0, 10)).containsOnly("LEARNING");
        assertThat(quiet.get(11)).isEqualTo("PASS");
        assertThat(slow.exit()).as(slow.toString()).isEqualTo(1);
        assertThat(slow.out())
                .startsWith("FAIL  The service is worse than in the nights before.\n")
                .containsPattern("create_session p50 was .* more than the .* of 12 nights before")
                .containsPattern("list_sessions p50 was .* more than the .* of 12 nights before")
                .containsPattern("send_message p50 was .* more than the .* of 12 nights before")
                .contains(", and two reruns agree");
        assertThat(recovered.exit()).as(recovered.toString()).isZero();
        assertThat(json(recovered).path("verdict").asText()).isEqualTo("PASS");
        assertThatItIsWritten();
    }

    @Test
    void blamesNobodyForAnOverloadedInjector() throws IOException {
        Invocation overloaded = night("60ms", "--config", "crowded.conf");

        assertThat(overloaded.exit()).as(overloaded.toString()).isEqualTo(3);
        assertThat(overloaded.out()).startsWith("INVALID  The measurement broke");
        assertThat(history()).contains(" INVALID ");
    }

    @Test
    void keepsANightUntilTheHistoryCanBeReached() throws IOException {
        Invocation away = night("20ms", "--history=jdbc:postgresql://127.0.0.1:1/quality");
        Invocation back = night("20ms");

        assertThat(away.exit()).as(away.toString()).isEqualTo(4);
        assertThat(away.out())
                .startsWith("UNDECIDED  Nobody can tell yet whether anything is worse.\n  nothing was compared: ");
        assertThat(away.err())
                .contains("; the night goes on, and nothing can be compared\n")
                .contains(" and enters the history next time\nno trend is drawn while the history is away\n");
        assertThat(back.exit()).as(back.toString()).isZero();
        assertThat(back.err()).startsWith("1 night that was pending entered the history\nnight ");
        assertThat(nights()).hasSize(2);
    }

    private void assertThatItIsWritten() throws IOException {
        List<Path> nights = nights();
        Path slow = nights.get(12);
        assertThat(XmlDocument.of(Files.readString(slow.resolve("junit.xml"))).texts("//failure/../@name"))
                .containsExactly("create_session p50", "list_sessions p50", "send_message p50");
        assertThat(Files.readString(directory.resolve("summary.md")))
                .startsWith("### ✕ FAIL: tiny, ")
                .contains(" (1.8)\n")
                .isEqualTo(Files.readString(slow.resolve("report.md")));
        assertThat(nights).hasSize(14).allSatisfy(it -> {
            assertThat(it.resolve("report.html")).isNotEmptyFile();
            assertThat(it.resolve("trend.html")).isNotEmptyFile();
        });
        assertThat(history().lines()).hasSize(15);
        assertThat(history()).contains(" FAIL ");
    }

    private String history() {
        return invoke(List.of("history", "list", "--history=" + directory.resolve("history.db")))
                .out();
    }

    private List<Path> nights() throws IOException {
        try (Stream<Path> runs = Files.list(directory.resolve("runs"))) {
            return runs.filter(it -> it.getFileName().toString().contains("-night-"))
                    .sorted()
                    .toList();
        }
    }

    private Invocation night(String serviceTime, String... more) {
        StandInSettings service = StandInSettings.of(Contracts.guide(), 1)
                .with(new StandInKey(LoadBench.KEY))
                .with(Speed.of(ServiceTime.parse("fixed:" + serviceTime)));
        try (StandIn standIn = StandIn.start(service)) {
            List<String> arguments = new ArrayList<>(List.of(
                    "nightly",
                    "--profile=tiny",
                    "--target=" + standIn.baseUrl(),
                    "--contract=guide",
                    "--run-dir=" + directory.resolve("runs")));
            Stream.of(more).map(this::here).forEach(arguments::add);
            if (arguments.stream().noneMatch(it -> it.startsWith("--history="))) {
                arguments.add("--history=" + directory.resolve("history.db"));
            }
            return invoke(arguments);
        }
    }

    private String here(String argument) {
        return argument.contains(".conf") || argument.contains(".md")
                ? directory.resolve(argument).toString()
                : argument;
    }

    private Invocation invoke(List<String> arguments) {
        return Invocation.of(directory, Map.of(ApiKeySource.VARIABLE, LoadBench.KEY), arguments.toArray(String[]::new));
    }

    private static String verdict(Invocation night) {
        assertThat(night.err()).contains("the history has night ");
        return night.out().split("\\s", 2)[0];
    }

    private static JsonNode json(Invocation night) throws IOException {
        return new JsonMapper().readTree(night.out());
    }
}
