package dev.plimsoll.capacity;

/** Seen at one load: how many calls were in flight on average, and how many were completed per second. */
public record ScalabilityPoint(double concurrency, double throughput) {
    public ScalabilityPoint {
        if (!(concurrency > 0) || !(throughput > 0)) {
            throw new IllegalArgumentException("scalability is told from a concurrency and a throughput above 0, was "
                    + throughput + " per second at " + concurrency);
        }
    }
}
