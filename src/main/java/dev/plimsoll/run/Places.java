package dev.plimsoll.run;

import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.ArrivalTimes;
import dev.plimsoll.workload.Seeds;
import dev.plimsoll.workload.VisitModel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** The places of one phase's schedule, handed out in order to whichever virtual users come. Thread-safe. */
final class Places {
    private final Phase phase;
    private final ArrivalSchedule schedule;
    private final VisitModel visits;
    private final long seed;
    private final AtomicInteger next = new AtomicInteger();

    Places(Phase phase, ArrivalSchedule schedule, VisitModel visits, long seed) {
        this.phase = phase;
        this.schedule = schedule;
        this.visits = visits;
        this.seed = seed;
    }

    /** The warm-up brings the same visits at the same mean rate, for as long as it may take. */
    static Places ofWarmUp(RunPlan plan) {
        ArrivalTimes times = ArrivalTimes.poisson(plan.warmUpRate(), Seeds.warmUp(plan.seed()));
        ArrivalSchedule schedule = ArrivalSchedule.until(plan.warmUp().max(), times)
                .takenBy(plan.schedule().share());
        return new Places(Phase.WARM_UP, schedule, plan.visits(), plan.seed());
    }

    static Places measured(RunPlan plan) {
        return new Places(Phase.MEASURED, plan.schedule(), plan.visits(), plan.seed());
    }

    ArrivalSchedule schedule() {
        return schedule;
    }

    /** The next place; empty when all are taken. */
    Optional<Arrival> take() {
        int index = next.getAndIncrement();
        if (index >= schedule.size()) {
            return Optional.empty();
        }
        long number = schedule.numberOf(index);
        RandomGenerator random = Seeds.visit(seed, phase == Phase.MEASURED ? number : Long.MIN_VALUE + number);
        return Optional.of(new Arrival(phase, schedule.instantOf(index), visits.visit(number, random), random));
    }
}
