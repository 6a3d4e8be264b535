package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contracts;
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

/** Runs whose clients do what the integration guide's does, and what their figures then say. */
class FullClientIT {
    @TempDir
    private Path directory;

    @Test
    void multipliesTheLoadOfAServiceThatFailsAndCountsByHowMuch() throws IOException, InterruptedException {
        ShortRuns runs = new ShortRuns(directory)
                .with("simulation = RetryStormSimulation, client = full, rate = 20, duration = 3s")
                .and("plimsoll.load.client.retry-wait = 5ms");

        JsonNode summary =
                run(runs, "{\"kind\":\"status\",\"share\":0.3,\"operations\":[\"send_message\",\"list_messages\"]}");

        JsonNode sent = summary.at("/operations/send_message");
        assertThat(sent.path("retries").asLong())
                .isPositive()
                .isEqualTo(sent.path("attempts").asLong() - sent.path("calls").asLong());
        assertThat(sent.path("amplification").asDouble()).isBetween(1.2, 1.7);
        assertThat(sent.at("/service/count").asLong())
                .isEqualTo(sent.path("attempts").asLong());
        assertThat(sent.at("/response/count").asLong())
                .isEqualTo(sent.path("completed").asLong());
    }

    @Test
    void servesListsFromMemoryTakesFavoritesBackAndDeletesInBatches() throws IOException, InterruptedException {
        ShortRuns runs = new ShortRuns(directory)
                .with("simulation = ChatTrafficSimulation, client = full, rate = 20, duration = 3s, time-scale = 0.001")
                .and("plimsoll.load.client.retry-wait = 5ms")
                .and("plimsoll.workload { users.count = 2, turns.q = 0.1 }")
                .and("plimsoll.workload.mix { open-old = 0, create = 1, favorite = 0.3, delete = 0.5 }");

        JsonNode summary = run(runs, "{\"kind\":\"status\",\"status\":404,\"operations\":[\"favorite_session\"]}");

        assertThat(summary.at("/operations/list_sessions/cached").asLong()).isPositive();
        assertThat(summary.at("/operations/favorite_session/rolledBack").asLong())
                .isPositive()
                .isEqualTo(summary.at("/operations/favorite_session/failed").asLong());
        assertThat(summary.at("/all/notices/This chat could not be found.").asLong())
                .isPositive();
        assertThat(summary.at("/operations/delete_session/calls").asLong())
                .isPositive()
                .matches(it -> it % 10 == 0);
        assertThat(summary.at("/operations/health/calls").asLong()).isBetween(1L, 4L);
    }

    /** Runs to the end with a fault; whatever the clients did, no request is lost and no session is left. */
    private static JsonNode run(ShortRuns runs, String fault) throws IOException, InterruptedException {
        StandInSettings quick = StandInSettings.of(Contracts.guide(), 1).with(Speed.of(ServiceTime.parse("fixed:2ms")));
        try (StandIn standIn = StandIn.start(quick);
                PlimsollProcess run = runs.load(standIn)) {
            StandInAdmin admin = new StandInAdmin(standIn);
            admin.begin(fault);
            assertThat(run.await()).as(run.err()).isBetween(0, 4).isNotEqualTo(2);

            JsonNode summary = runs.latest().json("summary.json");
            assertThat(new Conservation(summary, admin.counts()).differences())
                    .as("%s", summary)
                    .isEmpty();
            assertThat(admin.sessions()).isZero();
            return summary;
        }
    }
}
