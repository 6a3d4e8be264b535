package dev.plimsoll.metrics.load;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.Stage;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which run this is, where it stands, whether it is valid so far, and whether it was cut short. */
final class RunGauges {
    private static final List<ReasonCode> CUT_SHORT =
            List.of(ReasonCode.ABORTED, ReasonCode.INJECTOR_FAULT, ReasonCode.INTERRUPTED);

    private final Labels run;
    private final Manifest manifest;
    private final Map<Stage, Instant> entered = new EnumMap<>(Stage.class);
    private Stage stage = Stage.STARTING;
    private boolean valid = true;
    private Optional<ReasonCode> cutShort = Optional.empty();

    RunGauges(Labels run, Manifest manifest) {
        this.run = run;
        this.manifest = manifest;
    }

    void entered(Stage next, Instant when) {
        stage = next;
        entered.put(next, when);
    }

    void cutShort(Reason reason) {
        cutShort = Optional.of(reason.code());
    }

    void setValid(boolean soFar) {
        valid = soFar;
    }

    void addTo(MetricSnapshots.Builder page) {
        page.metricSnapshot(info());
        page.metricSnapshot(phase().gauge());
        page.metricSnapshot(new Family(MeterNames.LOAD_RUN_VALID, "Whether the injector has kept to its limits so far.")
                .with(valid ? 1 : 0, run)
                .gauge());
        page.metricSnapshot(endedEarly().gauge());
        page.metricSnapshot(new Family(MeterNames.LOAD_RUN_VISITS, "Visits that the whole schedule holds.")
                .with(manifest.plannedArrivals(), run)
                .gauge());
        time(page, MeterNames.LOAD_RUN_START, "When the run started, in Unix time.", Stage.STARTING);
        time(page, MeterNames.LOAD_RUN_MEASURED, "When measuring began, in Unix time.", Stage.MEASURED);
        time(page, MeterNames.LOAD_RUN_END, "When all was counted, in Unix time.", Stage.ENDED);
    }

    private InfoSnapshot info() {
        Labels labels = run.merge(Labels.of(
                MeterNames.PROFILE, manifest.profile(),
                MeterNames.SEED, Long.toString(manifest.seed()),
                MeterNames.VERSION, manifest.version(),
                MeterNames.CONTRACT, manifest.contract(),
                MeterNames.TARGET, manifest.target()));
        return new InfoSnapshot(
                new MetricMetadata(MeterNames.LOAD_RUN.replaceFirst("_info$", ""), "Which run this is."),
                List.of(new InfoDataPointSnapshot(labels)));
    }

    private Family phase() {
        Family phases = new Family(MeterNames.LOAD_RUN_PHASE, "1 for the phase the run is in, 0 for the others.");
        for (Stage each : Stage.values()) {
            phases.with(each == stage ? 1 : 0, run.add(MeterNames.PHASE, each.label()));
        }
        return phases;
    }

    private Family endedEarly() {
        Family reasons = new Family(
                MeterNames.LOAD_RUN_CUT_SHORT, "1 for what ends the run ahead of its time, 0 for what does not.");
        CUT_SHORT.forEach(it ->
                reasons.with(cutShort.filter(it::equals).isPresent() ? 1 : 0, run.add(MeterNames.REASON, it.label())));
        return reasons;
    }

    private void time(MetricSnapshots.Builder page, String name, String help, Stage of) {
        Optional.ofNullable(entered.get(of))
                .ifPresent(it -> page.metricSnapshot(new Family(name, help)
                        .with(it.toEpochMilli() / 1e3, run)
                        .gauge()));
    }
}
