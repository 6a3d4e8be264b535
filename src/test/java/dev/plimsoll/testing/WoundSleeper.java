package dev.plimsoll.testing;

import dev.plimsoll.probe.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sleeps by winding a clock, and remembers how long. */
public final class WoundSleeper implements Sleeper {
    private final WoundClock clock;
    private final List<Duration> slept = new ArrayList<>();
    private boolean closed;

    public WoundSleeper(WoundClock clock) {
        this.clock = clock;
    }

    public List<Duration> slept() {
        return slept;
    }

    @Override
    public boolean sleep(Duration time) {
        if (closed) {
            return false;
        }
        slept.add(time);
        clock.advance(time);
        return true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
