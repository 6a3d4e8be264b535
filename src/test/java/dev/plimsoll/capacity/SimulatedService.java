package dev.plimsoll.capacity;

import dev.plimsoll.testing.queue.FirstComeFirstServed;
import dev.plimsoll.testing.queue.PausingStation;
import dev.plimsoll.testing.queue.ProcessorSharing;
import dev.plimsoll.testing.queue.Quota;
import dev.plimsoll.testing.queue.Station;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * A service in virtual time.
 *
 * @param work seconds of service that each call needs
 * @param slowness by what work is multiplied, so many seconds into a trial
 */
record SimulatedService(
        Supplier<Station> station,
        ToDoubleFunction<RandomGenerator> work,
        DoubleUnaryOperator slowness,
        Supplier<Quota> quota) {
    /** Exponential service; first come, first served. */
    static SimulatedService markovian(int servers, double serviceRate) {
        return new SimulatedService(
                () -> new FirstComeFirstServed(servers),
                random -> random.nextExponential() / serviceRate,
                now -> 1,
                Quota::unlimited);
    }

    /** Lognormal service of this mean, in seconds, and this coefficient of variation. */
    SimulatedService withLognormalWork(double mean, double variation) {
        double variance = Math.log(1 + variation * variation);
        double location = Math.log(mean) - variance / 2;
        return withWork(random -> Math.exp(location + Math.sqrt(variance) * random.nextGaussian()));
    }

    /** A share of all calls takes so many seconds more, at any load, and keeps no server busy longer for it. */
    SimulatedService withWork(ToDoubleFunction<RandomGenerator> other) {
        return new SimulatedService(station, other, slowness, quota);
    }

    SimulatedService sharing(int processors) {
        return new SimulatedService(() -> new ProcessorSharing(processors), work, slowness, quota);
    }

    SimulatedService pausing(double every, double pause) {
        return new SimulatedService(() -> new PausingStation(station.get(), every, pause), work, slowness, quota);
    }

    SimulatedService slowing(DoubleUnaryOperator other) {
        return new SimulatedService(station, work, other, quota);
    }

    SimulatedService limitedBy(Supplier<Quota> other) {
        return new SimulatedService(station, work, slowness, other);
    }
}
