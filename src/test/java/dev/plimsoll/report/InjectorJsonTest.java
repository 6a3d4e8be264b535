package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.run.ClockSummary;
import dev.plimsoll.run.InjectorHealth;
import dev.plimsoll.run.Vitals;
import dev.plimsoll.testing.SampleRuns;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InjectorJsonTest {
    @Test
    void saysWhyARunIsInvalid() throws IOException {
        JsonNode json =
                new JsonMapper().readTree(InjectorJson.of(SampleRuns.invalid().injector()));

        assertThat(json.path("valid").booleanValue()).isFalse();
        assertThat(json.at("/faults/0/code").textValue()).isEqualTo("schedule_lag");
        assertThat(json.at("/faults/0/message").textValue())
                .isEqualTo(
                        "calls were sent up to 2 s later than the schedule said: lag p99 is 1.66 s, the limit is 10 ms");
        assertThat(json.at("/lag/p99/value").doubleValue()).isGreaterThan(1);
        assertThat(json.path("lagLimit").doubleValue()).isEqualTo(0.01);
    }

    @Test
    void holdsNothingForWhatThePlatformDoesNotTell() {
        ClockSummary lag = new ClockSummary(0, Duration.ZERO, Duration.ZERO, 0, Map.of());
        InjectorHealth health = new InjectorHealth(
                lag,
                Duration.ofMillis(10),
                5,
                4,
                1,
                new Vitals(
                        -1,
                        -1,
                        Duration.ofSeconds(2),
                        2,
                        3,
                        Duration.ofMillis(4),
                        Duration.ofMillis(2),
                        Duration.ofMillis(7),
                        58,
                        4096,
                        1024),
                List.of());

        assertThat(InjectorJson.of(health)).isEqualTo("""
                {
                  "valid" : true,
                  "faults" : [ ],
                  "lag" : {
                    "count" : 0,
                    "overflow" : 0
                  },
                  "lagLimit" : 0.01,
                  "due" : 5,
                  "started" : 4,
                  "exhausted" : 1,
                  "cpuShare" : null,
                  "cpuShareMax" : null,
                  "cpuBusy" : 2,
                  "processors" : 2,
                  "gcPauses" : 3,
                  "gcPauseTotal" : 0.004,
                  "gcPauseMax" : 0.002,
                  "stallMax" : 0.007,
                  "openFilesMax" : 58,
                  "openFilesLimit" : 4096,
                  "heapMaxBytes" : 1024
                }
                """);
    }
}
