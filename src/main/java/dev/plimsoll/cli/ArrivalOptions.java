package dev.plimsoll.cli;

import dev.plimsoll.workload.ArrivalRate;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How visits arrive: at a rate, or as they once did at a real service. */
final class ArrivalOptions {
    @Option(
            names = "--rate",
            paramLabel = "R",
            converter = RateConverter.class,
            description = "Visits a second, on average. Default: the profile's.")
    private Optional<ArrivalRate> rate = Optional.empty();

    @Option(
            names = "--arrivals",
            paramLabel = "FILE",
            description = "Replay the arrivals of a real service: CSV, a timestamp in the first column.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--speed",
            paramLabel = "X",
            converter = FactorConverter.class,
            description = "With --arrivals: 2 replays them twice as fast. Default: 1.")
    private Optional<Double> speed = Optional.empty();

    Optional<ArrivalRate> rate() {
        return rate;
    }

    Optional<Path> file() {
        if (rate.isPresent() && file.isPresent()) {
            throw new UserMistake("--rate and --arrivals exclude each other: either arrivals are drawn or replayed");
        }
        if (speed.isPresent() && file.isEmpty()) {
            throw new UserMistake("--speed is for --arrivals, which was not given");
        }
        return file;
    }

    double speed() {
        double factor = speed.orElse(1.0);
        if (!(factor > 0)) {
            throw new UserMistake("--speed: expected a number greater than 0, was " + factor);
        }
        return factor;
    }
}
