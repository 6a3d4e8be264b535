package dev.plimsoll.cli;

import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.config.ProbedTarget;
import dev.plimsoll.config.SecretReader;
import dev.plimsoll.config.WatchedKeys;
import dev.plimsoll.http.HttpWires;
import dev.plimsoll.http.WireSettings;
import dev.plimsoll.http.WireSettings.Addresses;
import dev.plimsoll.probe.Check;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.Checks;
import dev.plimsoll.probe.ProbeKeys;
import dev.plimsoll.probe.Sleeper;
import dev.plimsoll.probe.Wire;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes checks out of a configuration. What they reach their targets with ends with this. */
final class ProbePlanner implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();

    private final Checks checks = new Checks(CLOCK, new Random(), Sleeper::real);
    private final HttpWires wires = new HttpWires(() -> ReferenceCode.next(CLOCK, ThreadLocalRandom.current()), CLOCK);
    private final SecretReader secrets;

    ProbePlanner(SecretReader secrets) {
        this.secrets = secrets;
    }

    /**
     * All that is configured.
     *
     * @throws UserMistake with every problem that only shows when a target is about to be reached
     */
    ProbePlan plan(ProbeConfig config) {
        return plan(config, any -> true);
    }

    /** The same, of some of the checks. */
    ProbePlan plan(ProbeConfig config, Predicate<CheckSettings> chosen) {
        List<Check> made = new ArrayList<>();
        Map<String, Supplier<ProbeKeys>> keys = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (ProbedTarget target : config.targets()) {
            List<CheckSettings> wanted = target.checks().stream().filter(chosen).toList();
            try {
                WatchedKeys current = new WatchedKeys(target.keys(), secrets);
                made.addAll(checks(new ReachedTarget(target, config.user()), current, wanted));
                keys.put(target.name(), current);
            } catch (IllegalArgumentException unusable) {
                problems.add(target.name() + ": " + unusable.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            made.forEach(Check::close);
            throw new UserMistake(String.join("\n", problems));
        }
        return new ProbePlan(made, keys);
    }

    /** A wire to the target, to be closed by who asked for it. */
    Wire open(ProbedTarget target) {
        Addresses addresses = target.connection().failsOver() ? Addresses.ALL : Addresses.FIRST;
        return wires.open(target.target(), new WireSettings(target.connection().caFile(), addresses));
    }

    @Override
    public void close() {
        wires.close();
    }

    private List<Check> checks(ReachedTarget target, Supplier<ProbeKeys> keys, List<CheckSettings> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Wire wire = open(target.configured());
        try {
            return checks.of(target.asProbed(), wire, keys, wanted);
        } catch (IllegalArgumentException unusable) {
            wire.close();
            throw unusable;
        }
    }
}
