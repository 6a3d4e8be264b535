package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.config.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadCommandTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void proposesSettingsThatCanBePasted() throws IOException {
        Path log = Files.write(directory.resolve("access.log"), List.of(json(0, "a", "GET"), json(8, "b", "POST")));

        Invocation proposal = fromLog(log);

        assertThat(proposal).isEqualTo(new Invocation(0, """
                # Proposed by plimsoll workload from-log access.log: 2 of 2 lines tell of calls of the chat service,
                # 2 visits in 8s. A client who was silent for 30 minutes began another visit.
                plimsoll {
                  workload.mix {
                    open-old = 0.500
                    create = 0.500
                    list-after-turn = 0.000
                    rename = 0.000
                    favorite = 0.000
                    delete = 0.000
                  }
                  # Less than a day was logged: nothing is known of the hours.
                  profiles.observed {
                    description = "visits as logged in access.log"
                    simulation = ChatTrafficSimulation
                    rate = 0.250000
                    arrivals { cv = 1.00 }
                    duration = 1h
                  }
                }
                """, ""));
        assertThat(profile(proposal).rate().perSecond()).isEqualTo(0.25);
    }

    @Test
    void proposesHoursWhereADayWasLogged() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int minute = 0; minute < 36 * 60; minute++) {
            lines.add(json(60 * minute, "u" + minute, "GET"));
        }
        Path log = Files.write(directory.resolve("access.log"), lines);

        Invocation proposal = fromLog(log);

        assertThat(proposal.out())
                .contains("    hours = [1.00, 1.00, ", "    arrivals = day\n", "    duration = 24h\n");
        assertThat(profile(proposal).arrivals().burstiness().cv()).isEqualTo(0.01);
    }

    @Test
    void refusesALogWithoutAUsableLine() throws IOException {
        Path log = Files.writeString(directory.resolve("access.log"), "nothing\n");

        assertThat(fromLog(log))
                .isEqualTo(new Invocation(
                        2,
                        "",
                        "plimsoll: " + log + ": expected lines of an access log (common, combined or JSON) that tell of"
                                + " calls of the chat service, and none of its 1 lines is one\n"));
    }

    @Test
    void asksForASubcommand() {
        Invocation bare = Invocation.of(directory, Map.of(), "workload");

        assertThat(bare.exit()).isEqualTo(2);
        assertThat(bare.err()).startsWith("plimsoll workload: missing required subcommand: from-log\n");
    }

    private Profile profile(Invocation proposal) throws IOException {
        Path file = Files.writeString(directory.resolve("pasted.conf"), proposal.out());
        return PlimsollConfig.read(file).profile("observed");
    }

    private Invocation fromLog(Path log) {
        return Invocation.of(directory, Map.of(), "workload", "from-log", log.toString());
    }

    private static String json(int second, String user, String method) {
        return "{\"time\": " + second + ", \"user\": \"" + user + "\", \"method\": \"" + method
                + "\", \"path\": \"/chats-service/api/v1/chats\"}";
    }
}
