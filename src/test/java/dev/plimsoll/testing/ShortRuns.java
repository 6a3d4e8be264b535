package dev.plimsoll.testing;

import dev.plimsoll.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs of the packaged program that take seconds, in a working directory of their own. */
public record ShortRuns(Path directory) {
    /** Writes the settings of one profile named {@code short}, which has no objectives and no warm-up unless it says so. */
    public ShortRuns with(String profile) throws IOException {
        Files.writeString(directory.resolve("plimsoll.conf"), """
                # A host that is busy with other things is not what these runs are about.
                plimsoll.validity { lag-p99 = 2s, started-share = 50 %, stall = 10s, gc-pause = 10s, cpu-for = 10m }
                plimsoll.profiles.short {
                  description = "a few seconds"
                  simulation = SmokeSimulation
                  rate = 10
                  duration = 2s
                  warm-up { min = 0s, max = 0s }
                  objectives = []
                }
                plimsoll.profiles.short {
                """ + profile + "\n}\n");
        return this;
    }

    /** Adds settings beyond those of the profile. */
    public ShortRuns and(String settings) throws IOException {
        Files.writeString(directory.resolve("plimsoll.conf"), settings + "\n", StandardOpenOption.APPEND);
        return this;
    }

    /** Starts {@code plimsoll load} with the profile; the key comes from the environment. */
    public PlimsollProcess load(StandIn standIn, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("load", "--profile", "short", "--target", standIn.baseUrl(), "--seed", "1"));
        arguments.addAll(List.of(more));
        return PlimsollProcess.packaged(directory, Map.of("PLIMSOLL_API_KEY", standIn.apiKey()), arguments);
    }

    public Path runs() {
        return directory.resolve("runs");
    }

    public RunArtefacts latest() throws IOException {
        return RunArtefacts.latestIn(runs());
    }
}
