package dev.plimsoll.run;

/** How much of the machine's processors a process uses, from readings of its processor time about once a second. */
final class ProcessorUse {
    private static final long SHORTEST = 500_000_000L;

    private final double busyShare;
    private final int processors;
    private long startNanos;
    private long startCpu;
    private long lastNanos;
    private long lastCpu;
    private double shareNow;
    private double shareMax;
    private int busyNow;
    private int busyLongest;

    /** @param busyShare of all processors: what is above it counts as busy */
    ProcessorUse(double busyShare, int processors) {
        this.busyShare = busyShare;
        this.processors = processors;
    }

    /** Counts from here on. */
    void begin(long nanos, long cpuNanos) {
        startNanos = nanos;
        startCpu = cpuNanos;
        lastNanos = nanos;
        lastCpu = cpuNanos;
        shareNow = 0;
        shareMax = 0;
        busyNow = 0;
        busyLongest = 0;
    }

    void sample(long nanos, long cpuNanos) {
        if (nanos - lastNanos < SHORTEST) {
            return;
        }
        shareNow = part(cpuNanos - lastCpu, nanos - lastNanos);
        shareMax = Math.max(shareMax, shareNow);
        busyNow = shareNow > busyShare ? busyNow + 1 : 0;
        busyLongest = Math.max(busyLongest, busyNow);
        lastNanos = nanos;
        lastCpu = cpuNanos;
    }

    /** Of all processors, from 0 to 1, since the beginning. */
    double share(long nanos, long cpuNanos) {
        return startCpu < 0 ? -1 : part(cpuNanos - startCpu, nanos - startNanos);
    }

    /** Between the last two samples; 0 before there are two. */
    double shareNow() {
        return shareNow;
    }

    double shareMax() {
        return startCpu < 0 ? -1 : shareMax;
    }

    /** The most samples on end that were busy. */
    int busySeconds() {
        return busyLongest;
    }

    private double part(long cpu, long wall) {
        return cpu / (double) Math.max(1, wall) / processors;
    }
}
