package dev.plimsoll.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The load at which throughput divided by response time is greatest: below it there is throughput to be had for little
 * waiting, above it waiting for little throughput. L. Kleinrock, Power and deterministic rules of thumb for probabilistic
 * problems in computer communications, ICC 1979. Informative only.
 *
 * @param load visits per second
 * @param responseSeconds of a call, on average
 */
public record Knee(double load, double responseSeconds) {
    /** One seen load. */
    private record Power(double load, double responseSeconds, double throughput) {
        static Power of(Trial trial) {
            double completed =
                    trial.seconds().stream().mapToLong(TrialSecond::completions).sum();
            double waited = trial.seconds().stream()
                    .mapToDouble(TrialSecond::responseSeconds)
                    .sum();
            return new Power(
                    trial.load(),
                    waited / completed,
                    completed / trial.seconds().size());
        }

        double value() {
            return throughput / responseSeconds;
        }
    }

    /** Empty when the greatest is seen at the least or at the greatest load: then it may lie beyond. */
    public static Optional<Knee> of(List<Trial> trials) {
        List<Power> powers = trials.stream()
                .filter(Trial::isValid)
                .map(Power::of)
                .filter(it -> it.value() > 0)
                .sorted(Comparator.comparingDouble(Power::load))
                .toList();
        return powers.stream()
                .max(Comparator.comparingDouble(Power::value))
                .filter(it -> it.load() > powers.get(0).load()
                        && it.load() < powers.get(powers.size() - 1).load())
                .map(it -> new Knee(it.load(), it.responseSeconds()));
    }
}
