package dev.plimsoll.cli;

import dev.plimsoll.capacity.Calibration;
import dev.plimsoll.capacity.SearchSettings;
import dev.plimsoll.capacity.trial.SearchManifest;
import dev.plimsoll.config.PlimsollConfig;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A search as it was asked for, complete and checked.
 *
 * @param command what was typed, for the report
 * @param timeScale by what think times are multiplied
 * @param interrupted the search to go on with, and where it lies
 */
record SearchDraft(
        String command,
        Aim aim,
        PlimsollConfig config,
        SearchWorkload workload,
        double timeScale,
        SearchSettings settings,
        OptionalDouble atLeast,
        Path runDir,
        Concurrencies concurrencies,
        Optional<Interrupted> interrupted) {
    /** Whether fixed concurrencies are held afterwards. */
    enum Concurrencies {
        HELD,
        NOT_HELD
    }

    /** A search that did not come to its end. */
    record Interrupted(Path directory, SearchManifest manifest) {
        Calibration calibration() {
            return manifest.calibration();
        }
    }
}
