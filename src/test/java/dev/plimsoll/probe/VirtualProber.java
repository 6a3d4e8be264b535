package dev.plimsoll.probe;

import dev.plimsoll.testing.HeardRuns;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.ScriptedWire;
import dev.plimsoll.testing.VirtualTimer;
import dev.plimsoll.testing.WoundClock;
import dev.plimsoll.testing.WoundSleeper;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/** A prober in virtual time. Runs take no time, or wait until the test lets them go on. */
final class VirtualProber {
    final WoundClock clock = new WoundClock();
    final VirtualTimer timer = new VirtualTimer(clock);
    final HeardRuns heard = new HeardRuns();
    final Prober prober;
    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    VirtualProber() {
        this.prober = new Prober(clock, timer, this::execute, heard);
    }

    /** From now on runs hang. */
    void hold() {
        holding = true;
    }

    /** Lets those that hang end. */
    void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    Check check(CheckSettings settings, ScriptedWire wire) {
        return new Checks(clock, new Random(5), () -> new WoundSleeper(clock))
                .of(SampleChecks.target(Optional.empty()), wire, SampleChecks::keys, List.of(settings))
                .get(0);
    }

    private void execute(Runnable run) {
        if (holding) {
            held.add(run);
        } else {
            run.run();
        }
    }
}
