package dev.plimsoll.capacity;

import java.time.Duration;

/** The time that a search may take: a trial is only started when its longest course fits, whatever was set aside included. */
final class Budget {
    private final Duration most;
    private final DrainTimes drain;
    private Duration spent;

    /**
     * Of a search that has just begun.
     *
     * @param spent already, on calibration
     */
    Budget(SearchSettings settings, Duration spent) {
        this.most = settings.mostTime();
        this.drain = settings.lengths().drain();
        this.spent = spent;
    }

    void spend(Duration time) {
        spent = spent.plus(time);
    }

    Duration spent() {
        return spent;
    }

    Duration left() {
        return most.minus(spent);
    }

    /** @param reserve that must then still be left */
    boolean allows(Wish wish, Duration reserve) {
        return wish.length().plus(drain.atMost()).plus(reserve).compareTo(left()) <= 0;
    }
}
