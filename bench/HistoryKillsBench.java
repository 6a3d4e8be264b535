import dev.plimsoll.baseline.History;
import dev.plimsoll.store.Credentials;
import dev.plimsoll.store.Histories;
import dev.plimsoll.store.HistoryAddress;
import dev.plimsoll.testing.HistoryWriter;
import dev.plimsoll.testing.SampleNights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What a history holds after its writer was killed (kill -9) at random instants, from the making of its tables on: every
 * night that the writer said it kept, whole, at most the one after it, and nothing else; and the next night can be kept.
 * Prints a line a kill, and ends with 1 when one of them left anything else behind. The small form of it is a test,
 * KilledWriterIT.
 *
 * <pre>bench/history-kills [kills] [seed]</pre>
 */
public class HistoryKillsBench {
    private final Path directory;
    private final RandomGenerator random;

    HistoryKillsBench(Path directory, long seed) {
        this.directory = directory;
        this.random = new SplittableRandom(seed);
    }

    public static void main(String[] args) throws Exception {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        Path directory = Files.createTempDirectory("plimsoll-kills");
        HistoryKillsBench bench = new HistoryKillsBench(directory, seed);
        int broken = 0;
        for (int kill = 1; kill <= kills; kill++) {
            broken += bench.holdsAfter(kill) ? 0 : 1;
        }
        System.out.println(kills + " kills, " + broken + " broken histories (seed " + seed + ")");
        System.exit(broken == 0 ? 0 : 1);
    }

    /** One kill in four comes while the history is begun. */
    private boolean holdsAfter(int kill) throws IOException, InterruptedException {
        Path file = directory.resolve("history-" + kill + ".db");
        int nights = random.nextInt(4) == 0 ? 0 : random.nextInt(1, 12);
        Duration later = Duration.ofMillis(nights == 0 ? random.nextInt(1500) : random.nextInt(40));
        int said = HistoryWriter.killed(file, nights, later);
        Optional<String> problem = problem(file, said);
        System.out.println(
                "kill " + kill + " after " + said + " nights: " + problem.orElse("whole, and the next night was kept"));
        return problem.isEmpty();
    }

    private static Optional<String> problem(Path file, int said) {
        History history = new Histories(Credentials.none()).open(new HistoryAddress.File(file));
        int there = history.nights().size();
        if (there < said || there > said + 1) {
            return Optional.of("it holds " + there);
        }
        for (int number = 0; number < there; number++) {
            if (!history.night(SampleNights.id(number)).equals(Optional.of(SampleNights.night(number)))) {
                return Optional.of("night " + number + " is not as it was");
            }
        }
        return history.keep(SampleNights.night(there)).added() == 3
                ? Optional.empty()
                : Optional.of("the next night was not kept");
    }
}
