package dev.plimsoll.capacity.trial;

import dev.plimsoll.capacity.Calibration;
import dev.plimsoll.capacity.SearchSettings;
import java.time.Duration;
import java.time.Instant;

/**
 * What search this is: all that an interrupted one needs to go on as it would have.
 *
 * @param searchId names its directory
 * @param command as it was typed
 * @param idle p50 of single calls of the target before the search
 */
public record SearchManifest(
        String searchId,
        String version,
        String command,
        Instant started,
        SearchSubject subject,
        SearchSettings settings,
        Calibration calibration,
        Duration idle) {}
