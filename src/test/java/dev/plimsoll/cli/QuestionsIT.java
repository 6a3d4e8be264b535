package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.RateLimit;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.Conservation;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.ShortRuns;
import dev.plimsoll.testing.StandInAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Short runs of the simulations that ask for more than times: each answers its question, and leaves nothing behind. */
class QuestionsIT {
    private static final String ONE_VISIT = "visits = 1, duration = ";

    @TempDir
    private Path directory;

    static List<Contract> contracts() {
        return Contracts.all();
    }

    @Test
    void findsTheLimitThatWasConfigured() throws IOException, InterruptedException {
        StandInSettings limited = StandInSettings.of(Contracts.deployed(), 1).with(RateLimit.parse("40/2"));

        JsonNode verdict = verdict("RateLimitSimulation, " + ONE_VISIT + "60s", limited, "");

        assertThat(verdict.path("verdict").asText()).as("%s", verdict).isEqualTo("PASS");
        assertThat(verdict.at("/evidence/limit_found").asInt()).isEqualTo(40);
        assertThat(verdict.at("/evidence/limit_announced").asInt()).isEqualTo(40);
        assertThat(verdict.at("/reasons/1/code").asText()).isEqualTo("finding");
        assertThat(verdict.at("/reasons/1/message").asText())
                .startsWith("the limit found is 40 requests in 2 s, as RateLimit-Limit says; the headers of ");
    }

    @Test
    void showsHowListsSlowDownAsTheyGrow() throws IOException, InterruptedException {
        JsonNode verdict =
                verdict("GrowthSimulation, " + ONE_VISIT + "6s", StandInSettings.of(Contracts.guide(), 1), "");
        JsonNode growth = runs().latest().json("summary.json").path("growth");

        assertThat(verdict.path("verdict").asText()).as("%s", verdict).isEqualTo("PASS");
        assertThat(growth.findValuesAsText("operation")).contains("list_messages");
        assertThat(growth.get(0).path("size").asInt()).isEqualTo(1);
        assertThat(growth.get(0).path("calls").asInt()).isEqualTo(20);
        assertThat(growth.get(0).at("/p50/value").asDouble()).isPositive();
        assertThat(Files.readString(runs().latest().directory().resolve("report.html")))
                .contains("How lists slow down as they grow");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void passesAServiceThatRefusesWhatItMust(Contract contract) throws IOException, InterruptedException {
        JsonNode verdict = verdict("RefusalSimulation, rate = 20, duration = 1s", StandInSettings.of(contract, 1), "");

        assertThat(verdict.path("verdict").asText()).as("%s", verdict).isEqualTo("PASS");
        assertThat(verdict.at("/evidence/refusals_due").asInt()).isGreaterThan(100);
        assertThat(verdict.at("/evidence/let_in").asInt()).isZero();
        assertThat(verdict.at("/reasons/1/message").asText())
                .matches("all [0-9,]+ calls that had to be refused were, none was let in");
    }

    @Test
    void failsAServiceThatTakesAnyKey() throws IOException, InterruptedException {
        JsonNode verdict = verdict(
                "RefusalSimulation, rate = 20, duration = 1s",
                StandInSettings.of(Contracts.deployed(), 1),
                "{\"kind\":\"any_key\"}");

        assertThat(verdict.path("verdict").asText()).as("%s", verdict).isEqualTo("FAIL");
        assertThat(verdict.at("/reasons/0/code").asText()).isEqualTo("assertion_failed");
        assertThat(verdict.path("reasons").findValuesAsText("message"))
                .anySatisfy(it -> assertThat(it).startsWith("let in: health with a wrong key, "))
                .anySatisfy(it -> assertThat(it).startsWith("let in: list with a wrong key, "))
                .anySatisfy(it -> assertThat(it).startsWith("let in: message with a wrong key, "));
    }

    private ShortRuns runs() {
        return new ShortRuns(directory);
    }

    /** Of a whole run: no request is lost, and no session is left. */
    private JsonNode verdict(String simulation, StandInSettings settings, String fault)
            throws IOException, InterruptedException {
        ShortRuns runs = runs().with("simulation = " + simulation);
        try (StandIn standIn = StandIn.start(settings)) {
            StandInAdmin admin = new StandInAdmin(standIn);
            if (!fault.isEmpty()) {
                admin.begin(fault);
            }
            try (PlimsollProcess run = runs.load(standIn)) {
                assertThat(run.await()).as(run.err()).isBetween(0, 1);
            }
            JsonNode summary = runs.latest().json("summary.json");
            assertThat(new Conservation(summary, admin.counts()).differences())
                    .as("%s", summary)
                    .isEmpty();
            assertThat(summary.path("residue").asInt()).isZero();
            assertThat(admin.sessions()).isZero();
            return runs.latest().json("verdict.json");
        }
    }
}
