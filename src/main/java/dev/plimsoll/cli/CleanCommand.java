package dev.plimsoll.cli;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.http.Timeouts;
import dev.plimsoll.run.CleanupReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plimsoll clean}: deletes what killed runs, and runs whose target was away at their end, left behind. */
@Command(
        name = "clean",
        sortOptions = false,
        customSynopsis = "plimsoll clean --target=URL --api-key-file=FILE [OPTION]...",
        description = "Delete the sessions that earlier runs left at a target.",
        footer = {"", "Exit code: 0 when nothing is left, 1 when something is, 2 usage or no usable target."})
final class CleanCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Option(names = "--run-dir", paramLabel = "DIR", description = "Where the runs are. Default: runs.")
    private Optional<Path> runDir = Optional.empty();

    CleanCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        PlimsollConfig config = plimsoll.config();
        Path runs = runDir.orElse(config.runDir());
        Aim aim = target.aim(config.target(), plimsoll.apiKeys());
        Duration patience = config.load().requestTimeout();
        try (Housekeeper housekeeper =
                new Housekeeper(aim, new Timeouts(config.load().connectTimeout(), patience, patience), runs)) {
            Contract contract = aim.pinned().orElseGet(housekeeper::readContract);
            CleanupReport report = housekeeper.cleanUpLeftovers(Set.of(), contract);
            plimsoll.surroundings().out().println("after runs in " + runs + ": " + report);
            plimsoll.surroundings().out().flush();
            return report.left() == 0 ? ExitCodes.OK : ExitCodes.FAILED;
        } catch (IOException unreadable) {
            throw new UserMistake("the runs in " + runs + " cannot be read: " + unreadable.getMessage());
        }
    }
}
