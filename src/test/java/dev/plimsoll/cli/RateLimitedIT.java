package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.RateLimit;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.Conservation;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.ShortRuns;
import dev.plimsoll.testing.StandInAdmin;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run above the service's rate limit measures the limiter, and says so. */
class RateLimitedIT {
    @TempDir
    private Path directory;

    @Test
    void failsAsLimitedAtTheRateThatWasLetThrough() throws IOException, InterruptedException {
        ShortRuns runs = new ShortRuns(directory).with("rate = 20, duration = 3s");
        StandInSettings limited = StandInSettings.of(Contracts.deployed(), 1)
                .with(Speed.of(ServiceTime.parse("exp:5ms")))
                .with(RateLimit.parse("30/1"));
        try (StandIn standIn = StandIn.start(limited);
                PlimsollProcess run = runs.load(standIn)) {
            assertThat(run.await()).as(run.err()).isEqualTo(1);
            JsonNode verdict = runs.latest().json("verdict.json");
            JsonNode all = runs.latest().json("summary.json").path("all");
            double measured =
                    runs.latest().json("summary.json").path("measured").asDouble();

            long refused = all.at("/statuses/429").asLong();
            double letThrough = (all.path("attempts").asLong() - refused) / measured;
            assertThat(refused)
                    .isPositive()
                    .isEqualTo(all.at("/errors/rate_limited").asLong());
            assertThat(all.path("failed").asLong()).as("%s", all).isZero();
            assertThat(verdict.path("verdict").asText()).isEqualTo("FAIL");
            assertThat(verdict.at("/reasons/0/code").asText()).isEqualTo("limited");
            assertThat(verdict.at("/reasons/0/message").asText())
                    .startsWith("the target limits: " + refused + " of " + all.path("attempts")
                            + " attempts answered 429; ")
                    .endsWith(" were let through");
            assertThat(verdict.at("/evidence/let_through_per_second").asDouble())
                    .isCloseTo(letThrough, withinPercentage(1))
                    .isBetween(5.0, 40.0);
            assertThat(run.out()).contains("FAIL").contains("429");
            assertThat(new Conservation(runs.latest().json("summary.json"), new StandInAdmin(standIn).counts())
                            .differences())
                    .isEmpty();
        }
    }
}
