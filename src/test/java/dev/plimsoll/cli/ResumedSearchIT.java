package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.RunArtefacts;
import dev.plimsoll.testing.StandInAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search that was ended, in order or not, goes on from its finished trials. */
class ResumedSearchIT {
    @TempDir
    private Path directory;

    @Test
    void goesOnAfterCtrlC() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("plimsoll.conf"), CapacityIT.SHORT);
        StandInSettings settings =
                StandInSettings.of(Contracts.guide(), 1).with(Speed.of(ServiceTime.parse("fixed:2ms")));
        try (StandIn standIn = StandIn.start(settings)) {
            interrupt(standIn);
            RunArtefacts search = RunArtefacts.latestIn(directory.resolve("runs"));
            assertThat(search.json("capacity.json").path("ending").asText()).isEqualTo("interrupted");
            String first = search.json("capacity.json").at("/trials/0/runId").asText();

            resume(standIn, search.directory());

            JsonNode capacity = search.json("capacity.json");
            assertThat(capacity.path("irregular").asText()).isEqualTo("above-the-ceiling");
            assertThat(capacity.at("/trials/0/runId").asText()).isEqualTo(first);
            assertThat(new StandInAdmin(standIn).sessions()).isZero();
        }
    }

    private void interrupt(StandIn standIn) throws IOException, InterruptedException {
        try (PlimsollProcess search = capacity(standIn)) {
            search.awaitErr("    1  bracket ");
            search.signal("INT");

            assertThat(search.await()).as(search.err()).isEqualTo(130);
            assertThat(search.out()).startsWith("UNDECIDED  Interrupted: what is finished is kept.\n");
            assertThat(search.err()).contains("to go on, give the same command with --resume ");
        }
    }

    private void resume(StandIn standIn, Path search) throws IOException, InterruptedException {
        try (PlimsollProcess resumed = capacity(standIn, "--resume", search.toString())) {
            assertThat(resumed.await()).as(resumed.err()).isZero();
        }
    }

    private PlimsollProcess capacity(StandIn standIn, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("capacity", "--target", standIn.baseUrl(), "--profile", "single:create_session"));
        arguments.addAll(List.of("--objective", "p50 <= 5 s", "--floor", "15", "--ceiling", "20", "--seed", "1"));
        arguments.addAll(List.of(more));
        return PlimsollProcess.packaged(directory, Map.of(ApiKeySource.VARIABLE, standIn.apiKey()), arguments);
    }
}
