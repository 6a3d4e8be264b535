package dev.plimsoll.metrics;

import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.CheckSettings;
import io.prometheus.metrics.model.snapshots.Labels;
import java.time.Instant;
import java.util.Optional;

/**
 * A check as its gauges show it at one moment.
 *
 * @param added when it came under watch
 * @param verdict the last that was not unknown, as long as there was one
 * @param verified when that verdict was reached
 */
record CheckState(
        CheckSettings settings,
        Instant added,
        Optional<LastRun> last,
        AuthVerdict verdict,
        Optional<Instant> verified) {

    static CheckState of(CheckSettings settings, Instant added) {
        return new CheckState(settings, added, Optional.empty(), AuthVerdict.UNKNOWN, Optional.empty());
    }

    CheckState with(CheckSettings changed) {
        return new CheckState(changed, added, last, verdict, verified);
    }

    /** A run that could not tell leaves the verdict before it. */
    CheckState after(CheckRun run) {
        LastRun figures = LastRun.of(run);
        Optional<AuthVerdict> told = run.auth().filter(it -> it != AuthVerdict.UNKNOWN);
        return new CheckState(
                settings,
                added,
                Optional.of(figures),
                told.orElse(verdict),
                told.map(it -> figures.ended()).or(() -> verified));
    }

    Instant lastRunOrAdded() {
        return last.map(LastRun::ended).orElse(added);
    }

    boolean isKeyCheck() {
        return settings.kind() instanceof CheckKind.Key;
    }

    boolean isJourney() {
        return settings.kind() instanceof CheckKind.Journey;
    }

    Labels labels() {
        CheckId id = settings.id();
        return Labels.of(MeterNames.CHECK, id.check(), MeterNames.TARGET, id.target());
    }
}
