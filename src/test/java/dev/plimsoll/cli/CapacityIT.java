package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.standin.RateLimit;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.RunArtefacts;
import dev.plimsoll.testing.StandInAdmin;
import dev.plimsoll.testing.XmlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short searches at real targets whose answers do not depend on how busy this machine is. */
class CapacityIT {
    /** Medians of a few seconds are enough where they are far from the limit. */
    static final String SHORT = """
            plimsoll.validity { lag-p99 = 1m, started-share = 10 %, stall = 1m, gc-pause = 1m, cpu-for = 10m }
            plimsoll.capacity {
              calibration = 2s
              full {
                max-time = 3m, bracket = 1s, trial = 2s, confirm-below = 2s, confirm-above = 1s
                drain { min = 0s, max = 3s }, repeats = 2, fewest-looks = 1
              }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void saysThatMoreIsCarriedThanTheCeiling() throws IOException {
        try (StandIn standIn = standIn("fixed:2ms")) {
            Invocation search = search(standIn, "p50 <= 5 s", "--profile", "single:send_message");

            assertThat(search.exit()).as(search.toString()).isZero();
            assertThat(search.out()).startsWith("PASS  Above the ceiling.\n").contains("\nReport: ");
            assertThat(capacity().path("irregular").asText()).isEqualTo("above-the-ceiling");
            assertThat(capacity().path("limit").asDouble()).isEqualTo(20);
            assertThat(new StandInAdmin(standIn).sessions()).isZero();
            assertThat(files()).contains("search.json", "capacity.json", "junit.xml", "report.html");
        }
    }

    @Test
    void failsBelowTheFloor() throws IOException {
        try (StandIn standIn = standIn("fixed:60ms")) {
            Invocation search = search(standIn, "p99 <= 20 ms", "--json");

            assertThat(search.exit()).as(search.toString()).isEqualTo(1);
            assertThat(new JsonMapper().readTree(search.out())).isEqualTo(capacity());
            assertThat(capacity().path("irregular").asText()).isEqualTo("below-the-floor");
            XmlDocument junit =
                    XmlDocument.of(Files.readString(latest().directory().resolve("junit.xml")));
            assertThat(junit.texts("//testcase[@name='capacity']/failure/@type"))
                    .containsExactly("below-the-floor");
        }
    }

    @Test
    void namesALimiterWithItsLimit() throws IOException {
        StandInSettings limited = settings("fixed:2ms").with(RateLimit.parse("24/2"));
        try (StandIn standIn = StandIn.start(limited)) {
            Invocation search = search(standIn, "p50 <= 5 s");

            assertThat(search.exit()).as(search.toString()).isEqualTo(1);
            assertThat(capacity().path("irregular").asText()).isEqualTo("limited");
            assertThat(capacity().path("limit").asDouble()).isCloseTo(12, withinPercentage(2));
        }
    }

    @Test
    void blamesAnInjectorThatIsNeverInTime() throws IOException {
        try (StandIn standIn = standIn("fixed:2ms")) {
            Invocation search = search(standIn, "p50 <= 5 s", "--config", write("late.conf", SHORT + """
                    plimsoll.validity { lag-p99 = 1ns, lag-share-of-service = 0 }
                    """));

            assertThat(search.exit()).as(search.toString()).isEqualTo(3);
            assertThat(capacity().path("irregular").asText()).isEqualTo("injector-bound");
            assertThat(capacity().path("verdict").asText()).isEqualTo("INVALID");
            assertThat(capacity().path("trials")).hasSize(2);
        }
    }

    @Test
    void keepsWhatWasFoundUntilTheTargetDied() throws IOException {
        try (StandIn standIn = standIn("fixed:2ms");
                Assassin assassin = Assassin.of(new StandInAdmin(standIn), 90)) {
            Invocation search = search(standIn, "p50 <= 5 s");

            assertThat(assassin.hasStruck()).isTrue();
            assertThat(search.exit()).as(search.toString()).isEqualTo(4);
            assertThat(search.out()).startsWith("UNDECIDED  The target went away.\n");
            assertThat(capacity().path("ending").asText()).isEqualTo("target-gone");
            assertThat(capacity().path("trials")).isNotEmpty();
        }
    }

    private Invocation search(StandIn standIn, String objective, String... more) {
        write("plimsoll.conf", SHORT);
        List<String> arguments =
                new ArrayList<>(List.of("capacity", "--target", standIn.baseUrl(), "--objective", objective));
        arguments.addAll(
                List.of("--seed", "1", "--run-dir", directory.resolve("runs").toString()));
        arguments.addAll(List.of(more));
        for (String usual : List.of("--profile=single:list_sessions", "--floor=15", "--ceiling=20")) {
            if (arguments.stream().noneMatch(it -> it.startsWith(usual.substring(0, usual.indexOf('='))))) {
                arguments.add(usual);
            }
        }
        Map<String, String> key = Map.of(ApiKeySource.VARIABLE, standIn.apiKey());
        return Invocation.of(directory, key, arguments.toArray(String[]::new));
    }

    private static StandIn standIn(String time) {
        return StandIn.start(settings(time));
    }

    private static StandInSettings settings(String time) {
        return StandInSettings.of(Contracts.guide(), 1)
                .with(Speed.of(ServiceTime.parse(time)).with(Operation.SMART_CHAT, ServiceTime.parse(time)));
    }

    private String write(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content).toString();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private JsonNode capacity() throws IOException {
        return latest().json("capacity.json");
    }

    private List<String> files() throws IOException {
        return latest().files();
    }

    private RunArtefacts latest() throws IOException {
        return RunArtefacts.latestIn(directory.resolve("runs"));
    }
}
