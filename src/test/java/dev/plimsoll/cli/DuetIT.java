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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stand-ins at the same time: what is slower by a fifth is found, and nothing where there is nothing. */
class DuetIT {
    private static final String PATIENT = """
            plimsoll {
              # A host that is busy with other things is not what these runs are about.
              validity { lag-p99 = 5s, started-share = 50 %, stall = 10s, gc-pause = 10s, cpu-for = 10m }
              profiles.short {
                description = "one call a visit, as many as tell a fifth"
                simulation = OneRequestSimulation
                rate = 40
                duration = 12s
                drain = 5s
                warm-up { min = 2s, max = 2s }
                objectives = ["errors < 50 %"]
              }
            }
            """;

    private static final int TRIES = 3;

    @TempDir
    private Path directory;

    @BeforeEach
    void setUp() throws IOException {
        Files.writeString(directory.resolve("plimsoll.conf"), PATIENT);
    }

    @Test
    void findsWhatIsSlowerByAFifth() throws IOException {
        try (StandIn a = standIn("lognormal:100ms:0.2", 1);
                StandIn b = standIn("lognormal:120ms:0.2", 2)) {
            Invocation duet = untilTold(() -> duet(a, b, "--json"));

            JsonNode json = new JsonMapper().readTree(duet.out());
            JsonNode median = json.at("/changes/0");
            assertThat(duet.exit()).as(duet.toString()).isEqualTo(1);
            assertThat(json.path("verdict").asText()).isEqualTo("FAIL");
            assertThat(median.path("operation").asText() + " "
                            + median.path("percentile").asText())
                    .isEqualTo("health p50");
            assertThat(median.path("standing").asText()).isEqualTo("worse");
            assertThat(median.path("low").asDouble()).isBetween(0.05, 0.2);
            assertThat(median.path("high").asDouble()).isGreaterThan(0.2);
            LoadBench.assertNothingIsLeftAt(a.adminUrl());
            LoadBench.assertNothingIsLeftAt(b.adminUrl());
        }
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        try (StandIn a = standIn("lognormal:100ms:0.2", 1);
                StandIn b = standIn("lognormal:100ms:0.2", 2)) {
            Invocation duet = untilValid(() -> duet(a, b));

            assertThat(duet.exit()).as(duet.toString()).isIn(0, 4);
            assertThat(duet.out()).doesNotContain("\n  b is slower: ").contains("\nhealth p50 ");
            assertThat(arrivals().distinct()).hasSize(1);
        }
    }

    /** Of each run, in directories that every tool for runs reads. */
    private Stream<JsonNode> arrivals() throws IOException {
        try (Stream<Path> runs = Files.list(directory.resolve("runs"))) {
            return runs.filter(it -> it.toString().matches(".*-[ab]")).toList().stream()
                    .map(it -> read(it.resolve("summary.json")).path("arrivals"));
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new JsonMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Again where the machine disturbed the injector, or the times so much that they told nothing. */
    private static Invocation untilTold(Supplier<Invocation> duet) {
        return again(duet, Set.of(3, 4));
    }

    private static Invocation untilValid(Supplier<Invocation> duet) {
        return again(duet, Set.of(3));
    }

    private static Invocation again(Supplier<Invocation> duet, Set<Integer> disturbed) {
        Invocation invocation = duet.get();
        for (int tried = 1; tried < TRIES && disturbed.contains(invocation.exit()); tried++) {
            invocation = duet.get();
        }
        return invocation;
    }

    private Invocation duet(StandIn a, StandIn b, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("duet", "--a", a.baseUrl(), "--b", b.baseUrl(), "--profile", "short", "--seed", "20"));
        arguments.addAll(List.of("--run-dir", directory.resolve("runs").toString()));
        arguments.addAll(List.of(more));
        return Invocation.of(directory, Map.of(ApiKeySource.VARIABLE, LoadBench.KEY), arguments.toArray(String[]::new));
    }

    private static StandIn standIn(String serviceTime, long seed) {
        return StandIn.start(StandInSettings.of(Contracts.guide(), seed)
                .with(new StandInKey(LoadBench.KEY))
                .with(Speed.of(ServiceTime.parse(serviceTime))));
    }
}
