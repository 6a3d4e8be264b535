package dev.plimsoll.cli;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.plimsoll.config.LoadSettings;
import dev.plimsoll.workload.Forecast;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What this process can do as an injector.
 *
 * @param descriptors files and connections it may have open at once ({@code ulimit -n})
 * @param callsPerCore a second
 */
record InjectorLimits(long descriptors, int processors, double callsPerCore) {
    /** Class files, libraries, logs, event loops and the run's own files: about 120 were seen, and some are to spare. */
    private static final int OWN_DESCRIPTORS = 200;

    static InjectorLimits ofThisProcess(double callsPerCore) {
        long descriptors = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
        return new InjectorLimits(descriptors, Runtime.getRuntime().availableProcessors(), callsPerCore);
    }

    double callsPerSecond() {
        return processors * callsPerCore;
    }

    /** What each of several runs has that share the process. */
    InjectorLimits ofEach(int runs) {
        return new InjectorLimits(descriptors / runs, processors, callsPerCore / runs);
    }

    /**
     * How many descriptors a run needs when the target stands still: each user at work, or each call that begins until
     * the first ones time out, holds a connection.
     */
    static long descriptorsOf(Forecast forecast, LoadSettings load) {
        double users = forecast.peakConcurrency();
        double connections = switch (load.connections()) {
            case PER_USER -> users;
            case SHARED ->
                Math.min(users, forecast.peakCallRate() * load.requestTimeout().toMillis() / 1000.0);
        };
        return OWN_DESCRIPTORS + (long) Math.ceil(connections);
    }

    /**
     * Lets a run pass that one injector can carry out.
     *
     * @throws UserMistake with the figures, and what would do
     */
    void check(LoadDraft draft, Forecast forecast, LoadSettings load) {
        long needed = descriptorsOf(forecast, load);
        if (needed > descriptors) {
            throw new UserMistake(String.format(
                    Locale.ROOT,
                    "about %,d open files and connections are planned (%d of the program's own, %,d for users), and"
                            + " ulimit -n allows %,d: raise it, or split the run with --injector K/N",
                    needed,
                    OWN_DESCRIPTORS,
                    needed - OWN_DESCRIPTORS,
                    descriptors));
        }
        double most = callsPerSecond();
        double asked = forecast.peakCallRate();
        if (asked > most) {
            throw new UserMistake(tooFast(draft, asked, most));
        }
    }

    private String tooFast(LoadDraft draft, double asked, double most) {
        double rate = draft.arrivals().rate().perSecond();
        return String.format(
                Locale.ROOT,
                "%,.0f calls/s are planned in the busiest 10 s, and one injector makes at most %,.0f (%,.0f with each of"
                        + " %d processors, plimsoll.workload.plan.calls-per-core): it could do %,.1f visits/s on average"
                        + " instead of %,.1f, or split the run with --injector K/%.0f",
                asked,
                most,
                callsPerCore,
                processors,
                rate * most / asked,
                rate,
                Math.ceil(asked / most));
    }
}
