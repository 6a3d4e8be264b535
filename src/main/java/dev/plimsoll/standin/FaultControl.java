package dev.plimsoll.standin;

import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Begins faults and ends them. */
final class FaultControl {
    private final Faults faults;
    private final StallClock clock;
    private final Door door;
    private final EventLoopGroup timers;

    FaultControl(Faults faults, StallClock clock, Door door, EventLoopGroup timers) {
        this.faults = faults;
        this.clock = clock;
        this.door = door;
        this.timers = timers;
    }

    /** Done when the fault is in force. */
    CompletionStage<Void> begin(Fault fault) {
        return switch (fault.kind()) {
            case STALL -> stall(fault.seconds().orElseThrow());
            case REFUSE -> door.shut(fault.seconds());
            case STATUS, LATENCY, RESET, BLACKHOLE, DRIP, SHAPE, ANY_KEY, DATABASE_AWAY -> {
                faults.add(fault);
                yield CompletableFuture.completedFuture(null);
            }
        };
    }

    /** Done when no fault is in force any more. */
    CompletionStage<Void> endAll() {
        faults.clear();
        clock.resumeNow();
        return door.open();
    }

    private CompletionStage<Void> stall(Duration time) {
        clock.stall(time.toNanos());
        var unused = timers.schedule(clock::resumeIfDue, time.toNanos(), TimeUnit.NANOSECONDS);
        return CompletableFuture.completedFuture(null);
    }
}
