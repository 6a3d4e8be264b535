package dev.plimsoll.testing.queue;

/**
 * One that stands still now and then, as a garbage collector stops a service: nobody is served meanwhile, but customers
 * keep coming.
 */
public final class PausingStation implements Station {
    private final Station station;
    private final double every;
    private final double pause;

    /**
     * Works for so many seconds between pauses of so many seconds.
     *
     * @param every seconds of work
     */
    public PausingStation(Station station, double every, double pause) {
        this.station = station;
        this.every = every;
        this.pause = pause;
    }

    @Override
    public void arrives(double now, double work, double stamp) {
        station.arrives(worked(now), work, stamp);
    }

    /** How much of the time until then was work. */
    private double worked(double now) {
        double rounds = Math.floor(now / (every + pause));
        return rounds * every + Math.min(every, now - rounds * (every + pause));
    }

    @Override
    public double nextDeparture() {
        double worked = station.nextDeparture();
        return worked + pause * Math.floor(worked / every);
    }

    @Override
    public double departs() {
        return station.departs();
    }
}
