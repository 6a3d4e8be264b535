package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.RunArtefacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search from its start to a confirmed interval, in a minute and a half; bench/capacity has the long ones. */
class FoundCapacityIT {
    /** Trials are long enough for a queue to become longer than the objective allows. */
    private static final String LONGER = CapacityIT.SHORT + """
            plimsoll.capacity.full {
              max-time = 90s, bracket = 2s, trial = 5s, confirm-below = 5s, confirm-above = 3s
            }
            """;

    @TempDir
    private Path directory;

    /** One worker that takes 20 ms answers 50/s: below, calls wait little; above, they wait longer and longer. */
    @Test
    void liesWhereAQueueBeginsToGrow() throws IOException {
        Files.writeString(directory.resolve("plimsoll.conf"), LONGER);
        Speed oneWorker = new Speed(1, Speed.of(ServiceTime.parse("fixed:20ms")).times());
        try (StandIn standIn =
                StandIn.start(StandInSettings.of(Contracts.guide(), 1).with(oneWorker))) {
            Invocation search = search(standIn);

            assertThat(search.exit()).as(search.toString()).isZero();
            assertThat(search.out()).startsWith("PASS  ").contains(" visits per second\n");
            JsonNode capacity = capacity();
            double low = capacity.at("/visitsPerSecond/low").asDouble();
            double high = capacity.at("/visitsPerSecond/high").asDouble();
            assertThat((low + high) / 2).as(search.err()).isCloseTo(50, withinPercentage(20));
            assertThat(capacity.at("/limitedBy/objective").asText()).isEqualTo("p90 <= 200 ms");
        }
    }

    private Invocation search(StandIn standIn) {
        return Invocation.of(
                directory,
                Map.of(ApiKeySource.VARIABLE, standIn.apiKey()),
                "capacity",
                "--target=" + standIn.baseUrl(),
                "--profile=single:list_sessions",
                "--objective=p90 <= 200 ms",
                "--floor=30",
                "--ceiling=60",
                "--seed=1",
                "--run-dir=" + directory.resolve("runs"));
    }

    private JsonNode capacity() throws IOException {
        return RunArtefacts.latestIn(directory.resolve("runs")).json("capacity.json");
    }
}
