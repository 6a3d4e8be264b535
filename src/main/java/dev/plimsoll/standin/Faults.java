package dev.plimsoll.standin;

import dev.plimsoll.chat.Operation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults in force that hit single requests. Thread-safe. */
final class Faults {
    private static final Duration DRIP = Duration.ofSeconds(30);

    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final SplittableRandom random;

    Faults(SplittableRandom random) {
        this.random = random;
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    void clear() {
        faults.clear();
    }

    /** Draws what goes wrong with one request: faults add up, delays too; the first status wins. */
    FaultPlan planFor(Optional<Operation> operation) {
        return faults.isEmpty() ? FaultPlan.NONE : draw(operation);
    }

    private FaultPlan draw(Optional<Operation> operation) {
        Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
        int status = 0;
        long delayNanos = 0;
        long dripNanos = 0;
        for (Fault fault : faults) {
            if (!fault.scope().covers(operation) || !hits(fault.scope().share())) {
                continue;
            }
            kinds.add(fault.kind());
            switch (fault.kind()) {
                case STATUS -> status = status == 0 ? fault.status() : status;
                case LATENCY -> delayNanos += fault.seconds().orElseThrow().toNanos();
                case DRIP -> dripNanos += fault.seconds().orElse(DRIP).toNanos();
                case STALL, REFUSE, RESET, BLACKHOLE, SHAPE, ANY_KEY, DATABASE_AWAY -> {}
            }
        }
        return new FaultPlan(kinds, status, delayNanos, dripNanos);
    }

    private boolean hits(double share) {
        if (share >= 1) {
            return true;
        }
        synchronized (random) {
            return random.nextDouble() < share;
        }
    }
}
