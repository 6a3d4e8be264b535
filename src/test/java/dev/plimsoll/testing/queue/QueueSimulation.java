package dev.plimsoll.testing.queue;

import java.util.function.DoubleSupplier;

/**
 * Customers who come to a station and leave it, in virtual time: as fast as the processor can, and the same for the same
 * random numbers. Starts empty; can be asked to go on.
 */
public final class QueueSimulation {
    /** Takes whoever leaves, in the order in which they do. */
    @FunctionalInterface
    public interface DepartureSink {
        void leaves(double arrival, double departure);
    }

    private final Station station;
    private final DoubleSupplier gaps;
    private final DoubleSupplier work;
    private double nextArrival;

    /**
     * Of an empty station.
     *
     * @param gaps seconds from one arrival to the next
     * @param work seconds of service that each needs
     */
    public QueueSimulation(Station station, DoubleSupplier gaps, DoubleSupplier work) {
        this.station = station;
        this.gaps = gaps;
        this.work = work;
        this.nextArrival = gaps.getAsDouble();
    }

    /** Goes on until this instant, in seconds since the start. */
    public void runUntil(double end, DepartureSink sink) {
        while (Math.min(nextArrival, station.nextDeparture()) < end) {
            double departure = station.nextDeparture();
            if (departure <= nextArrival) {
                sink.leaves(station.departs(), departure);
            } else {
                station.arrives(nextArrival, work.getAsDouble(), nextArrival);
                nextArrival += gaps.getAsDouble();
            }
        }
    }
}
