package dev.plimsoll.cli;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Target;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.gatling.GatlingLoadRunner;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code plimsoll rehearse}: a few probes of a stand-in and a smallest load run at it, all in this process, and nothing is
 * kept. At packaging a Java that does so writes down the classes it loaded, and later ones start in half the time.
 */
@Command(name = "rehearse", hidden = true, description = "Load the classes that the other commands need.")
final class RehearseCommand implements Callable<Integer> {
    private static final String PROFILE = "smoke";

    private final PlimsollCommand plimsoll;

    RehearseCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("plimsoll-rehearsal");
        try (StandIn standIn = StandIn.start(StandInSettings.of(Contracts.guide(), 1))) {
            new ProbeRehearsal(plimsoll, directory).at(standIn);
            LoadOptions options = LoadOptions.into(directory);
            LoadSetup setup =
                    new LoadSetups(PlimsollConfig.defaults()).of(PROFILE, aim(standIn), options, "plimsoll rehearse");
            LoadResults results = new LoadResults(plimsoll.surroundings(), options.reader());
            return new LoadJob(new Narrator(plimsoll), new GatlingLoadRunner(), Demonstration.none())
                    .carryOut(setup, results::print);
        } finally {
            delete(directory);
        }
    }

    private static Aim aim(StandIn standIn) {
        return new Aim(Target.of(standIn.baseUrl()), ApiKey.of(standIn.apiKey()), Optional.empty(), Optional.empty());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(RehearseCommand::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
