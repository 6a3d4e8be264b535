package dev.plimsoll.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the load of a run can be told on the command line, over its profile and the configuration. */
final class RunOptions {
    @Mixin
    private final ArrivalOptions arrivals;

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
            names = "--objective",
            paramLabel = "TEXT",
            description = "What must hold besides the profile's objectives: 'smart_chat p95 < 3 s'. Repeatable.")
    private List<String> objectives = new ArrayList<>();

    @Option(
            names = "--abort",
            paramLabel = "TEXT",
            description =
                    "What ends the run early besides the profile's rules: 'errors > 50 %% over 10 s'. Repeatable.")
    private List<String> abortRules = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumberConverter.class,
            description = "The same seed gives the same run. Default: a new one each time.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--build",
            paramLabel = "TEXT",
            description = "Which build of the service it is, for reports and the history.")
    private Optional<String> build = Optional.empty();

    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            description = "Where runs leave their artefacts, each in a directory of its own. Default: runs.")
    private Optional<Path> runDir = Optional.empty();

    RunOptions() {
        this(new ArrivalOptions());
    }

    private RunOptions(ArrivalOptions arrivals) {
        this.arrivals = arrivals;
    }

    /** As if nothing but the directory for runs was said. */
    static RunOptions into(Path directory) {
        RunOptions options = new RunOptions();
        options.runDir = Optional.of(directory);
        return options;
    }

    /** The same with this seed. */
    RunOptions seeded(long number) {
        RunOptions options = new RunOptions(arrivals);
        options.duration = duration;
        options.drain = drain;
        options.timeScale = timeScale;
        options.objectives = objectives;
        options.abortRules = abortRules;
        options.build = build;
        options.runDir = runDir;
        options.seed = Optional.of(number);
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

    List<String> objectives() {
        return List.copyOf(objectives);
    }

    List<String> abortRules() {
        return List.copyOf(abortRules);
    }

    Optional<Long> seed() {
        return seed;
    }

    Optional<Path> runDir() {
        return runDir;
    }

    Optional<String> build() {
        return build;
    }
}
