package dev.plimsoll.probe;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Makes checks out of settings. */
public final class Checks {
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Supplier<Sleeper> sleepers;

    /**
     * @param random thread-safe, as {@link java.util.Random} is
     * @param sleepers a new one for each check, such as {@link Sleeper#real}
     */
    public Checks(InstantSource clock, RandomGenerator random, Supplier<Sleeper> sleepers) {
        this.clock = clock;
        this.random = random;
        this.sleepers = sleepers;
    }

    /**
     * All checks of one target. They share the wire, which is closed with the last of them, and what they learn of the
     * target's contract.
     *
     * @param keys the keys of the moment, asked for at each run, from any thread
     * @throws IllegalArgumentException when a check is to read what cannot be read; the message says what
     */
    public List<Check> of(ProbeTarget target, Wire wire, Supplier<ProbeKeys> keys, List<CheckSettings> settings) {
        TargetCalls calls = new TargetCalls(target, new ContractSense(target.contract()), keys);
        SharedWire shared = new SharedWire(wire, settings.size());
        return settings.stream()
                .map(it -> new Check(target, it, procedure(it.kind(), calls), new CheckTools(shared, timing())))
                .toList();
    }

    private Procedure procedure(CheckKind kind, TargetCalls calls) {
        return kind.match(
                health -> new HealthProcedure(calls, health, clock),
                key -> new KeyProcedure(calls, key),
                journey -> new JourneyProcedure(calls, journey, random),
                read -> new ReadProcedure(calls, read));
    }

    private Timing timing() {
        return new Timing(clock, sleepers.get(), random);
    }
}
