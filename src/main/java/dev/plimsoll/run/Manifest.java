package dev.plimsoll.run;

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
        String state) {}
