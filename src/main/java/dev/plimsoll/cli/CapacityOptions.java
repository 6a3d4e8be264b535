package dev.plimsoll.cli;

import dev.plimsoll.workload.ArrivalRate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a search for capacity can be told on the command line, over the configuration. */
final class CapacityOptions {
    @Option(
            names = "--profile",
            paramLabel = "P",
            description = {"What visits do: a load profile, or single:OPERATION for one call a visit.", "Default: load."
            })
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--floor",
            paramLabel = "R",
            converter = RateConverter.class,
            description = "The least load to try, in visits a second.")
    private Optional<ArrivalRate> floor = Optional.empty();

    @Option(
            names = "--ceiling",
            paramLabel = "R",
            converter = RateConverter.class,
            description = "The greatest load that is ever put on the target.")
    private Optional<ArrivalRate> ceiling = Optional.empty();

    @Option(
            names = "--max-time",
            paramLabel = "D",
            converter = PositiveDurationConverter.class,
            description = "All of it takes no longer. Default: 60m, or 10m with --quick.")
    private Optional<Duration> mostTime = Optional.empty();

    @Option(names = "--quick", description = "Shorter trials, and a wider interval.")
    private boolean quick;

    @Option(
            names = "--at-least",
            paramLabel = "R",
            converter = RateConverter.class,
            description = "A gate: PASS when the target surely carries so many visits a second.")
    private Optional<ArrivalRate> atLeast = Optional.empty();

    @Option(
            names = "--objective",
            paramLabel = "TEXT",
            description = "What must hold besides the profile's objectives: 'p99 <= 500 ms'. Repeatable.")
    private List<String> objectives = new ArrayList<>();

    @Option(
            names = "--time-scale",
            paramLabel = "X",
            converter = FactorConverter.class,
            description = "Think times are multiplied by it. Default: 0.01, or less for short trials.")
    private Optional<Double> timeScale = Optional.empty();

    @Option(
            names = "--closed",
            description = "Afterwards hold fixed concurrencies, for the scalability fit. Wants single:OPERATION.")
    private boolean closed;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumberConverter.class,
            description = "The same seed plans the same trials. Default: a new one each time.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            description = "Where searches leave their artefacts, each in a directory of its own. Default: runs.")
    private Optional<Path> runDir = Optional.empty();

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Go on with the interrupted search of this directory.")
    private Optional<Path> resume = Optional.empty();

    @Option(names = "--json", description = "Print capacity.json, and nothing else, on standard output.")
    private boolean json;

    Optional<String> profile() {
        return profile;
    }

    Optional<Double> floor() {
        return floor.map(ArrivalRate::perSecond);
    }

    Optional<Double> ceiling() {
        return ceiling.map(ArrivalRate::perSecond);
    }

    Optional<Duration> mostTime() {
        return mostTime;
    }

    Optional<Double> atLeast() {
        return atLeast.map(ArrivalRate::perSecond);
    }

    List<String> objectives() {
        return List.copyOf(objectives);
    }

    Optional<Double> timeScale() {
        return timeScale;
    }

    Optional<Long> seed() {
        return seed;
    }

    Optional<Path> runDir() {
        return runDir;
    }

    Optional<Path> resume() {
        return resume;
    }

    boolean isQuick() {
        return quick;
    }

    boolean wantsClosed() {
        return closed;
    }

    LoadResults.Reader reader() {
        return json ? LoadResults.Reader.SCRIPT : LoadResults.Reader.PERSON;
    }
}
