package dev.plimsoll.run;

import dev.plimsoll.workload.InjectorShare;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What run this is and how to repeat it; {@code manifest.json} holds just this.
 *
 * @param command as it was typed; it can hold no secret, since keys on the command line are refused
 * @param settings the effective settings of the plan, in words (rate, duration, warm-up, time scale, ...)
 * @param environment JVM, operating system, processors, Gatling
 * @param ended absent while the run goes on, and for ever when it was killed
 * @param state {@code running}, {@code finished} or {@code unfinished}
 */
public record Manifest(
        String runId,
        String version,
        String command,
        String profile,
        String simulation,
        long seed,
        String target,
        String contract,
        long plannedArrivals,
        Map<String, String> settings,
        Map<String, String> environment,
        String seriesKey,
        Instant started,
        Optional<Instant> ended,
        String state) {
    /** The setting that says which of several injectors this was. */
    public static final String INJECTOR = "injector";

    /** The setting that says how many users are expected at once. */
    public static final String PLANNED_USERS = "planned users at once";

    /** The setting that says of which runs this one was made. */
    public static final String MERGED = "merged runs";

    /** The setting that names the environment of the target, whose URL may then change from run to run. */
    public static final String TARGET_ENVIRONMENT = "target environment";

    /** The setting that says which data the target holds. */
    public static final String DATA_VERSION = "data version";

    /** The setting that says which build of the service the target is. */
    public static final String BUILD = "build";

    /** The setting that says of which night this run is one. */
    public static final String NIGHT = "night";

    /** Empty when it does not say, and when it was made of the runs of several. */
    Optional<InjectorShare> injector() {
        return InjectorShare.parse(settings.getOrDefault(INJECTOR, ""));
    }

    /** The same in a series of runs that can be compared. */
    public Manifest inSeries(String key) {
        return new Manifest(
                runId,
                version,
                command,
                profile,
                simulation,
                seed,
                target,
                contract,
                plannedArrivals,
                settings,
                environment,
                key,
                started,
                ended,
                state);
    }

    /** False when it was killed, or still goes on. */
    public boolean hasEnded() {
        return ended.isPresent();
    }
}
