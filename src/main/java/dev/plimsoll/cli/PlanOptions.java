package dev.plimsoll.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run's plan can be told on the command line, over its profile and the configuration. */
final class PlanOptions {
    @Mixin
    private final ArrivalOptions arrivals = new ArrivalOptions();

    @Option(
            names = "--duration",
            paramLabel = "D",
            converter = PositiveDurationConverter.class,
            description = "After this long no visit starts; the warm-up comes before. Default: the profile's.")
    private Optional<Duration> duration = Optional.empty();

    @Option(
            names = "--drain",
            paramLabel = "D",
            converter = DurationConverter.class,
            description =
                    "How long visits on their way may still take then, before they are interrupted. Default: the profile's.")
    private Optional<Duration> drain = Optional.empty();

    @Option(
            names = "--time-scale",
            paramLabel = "X",
            converter = FactorConverter.class,
            description = "Think times are multiplied by it; arrivals are not. Default: the profile's.")
    private Optional<Double> timeScale = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumberConverter.class,
            description = "The same seed gives the same run. Default: a new one each time.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            description = "Where runs leave their artefacts, each in a directory of its own. Default: runs.")
    private Optional<Path> runDir = Optional.empty();

    /** As if nothing but the directory for runs was said. */
    static PlanOptions into(Path directory) {
        PlanOptions options = new PlanOptions();
        options.runDir = Optional.of(directory);
        return options;
    }

    ArrivalOptions arrivals() {
        return arrivals;
    }

    Optional<Duration> duration() {
        return duration;
    }

    Optional<Duration> drain() {
        return drain;
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
}
