package dev.plimsoll.testing.queue;

/**
 * Some processors that all customers share evenly, none of them more than one: M/M/c and M/G/c under processor sharing. All
 * are given service at one pace, so who leaves next follows from how much service each will have had when it does.
 */
public final class ProcessorSharing implements Station {
    private final int processors;
    private final DepartureHeap byService = new DepartureHeap(64);
    private double service;
    private double now;

    public ProcessorSharing(int processors) {
        this.processors = processors;
    }

    @Override
    public void arrives(double instant, double work, double stamp) {
        advance(instant);
        byService.add(service + work, stamp);
    }

    private void advance(double instant) {
        service += (instant - now) / secondsEach();
        now = instant;
    }

    /** How long one second of service takes each customer now. */
    private double secondsEach() {
        return Math.max(1, byService.size() / (double) processors);
    }

    @Override
    public double nextDeparture() {
        return now + (byService.first() - service) * secondsEach();
    }

    @Override
    public double departs() {
        advance(nextDeparture());
        return byService.remove();
    }
}
