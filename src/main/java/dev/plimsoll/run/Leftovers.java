package dev.plimsoll.run;

import dev.plimsoll.chat.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What earlier runs, killed or ended while the service was down, left behind at the same target. */
public final class Leftovers {
    /** Runs lie in the directory, and the trials of a search in that of the search. */
    private static final int DEPTH = 2;

    private final Path runs;
    private final Target target;
    private final Cleanup cleanup;

    /** @param runs the directory whose sub-directories are runs; it need not exist */
    public Leftovers(Path runs, Target target, Cleanup cleanup) {
        this.runs = runs;
        this.target = target;
        this.cleanup = cleanup;
    }

    /**
     * Cleans up after every run that is over; one that goes on in another process holds its ledger, which is left alone.
     *
     * @param own directories of runs of this process: their ledgers must not be opened a second time
     * @throws IOException when a ledger cannot be read
     */
    public CleanupReport sweep(Set<Path> own) throws IOException {
        Set<Path> ours = Set.copyOf(own.stream().map(Leftovers::absolute).toList());
        CleanupReport report = CleanupReport.NOTHING;
        for (Path run : runs()) {
            Path ledger = run.resolve(CleanupLedger.FILE_NAME);
            if (!ours.contains(absolute(run)) && Files.isRegularFile(ledger)) {
                report = report.plus(sweep(ledger));
            }
        }
        return report;
    }

    private CleanupReport sweep(Path path) throws IOException {
        Optional<CleanupLedger> found = CleanupLedger.reopen(path);
        if (found.isEmpty()) {
            return CleanupReport.NOTHING;
        }
        try (CleanupLedger ledger = found.get()) {
            boolean concernsUs = ledger.target().equals(target) && !ledger.isDone();
            return concernsUs ? cleanup.sweep(ledger) : CleanupReport.NOTHING;
        }
    }

    private List<Path> runs() throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.walk(runs, DEPTH)) {
            return directories.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
