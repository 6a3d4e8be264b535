package dev.plimsoll.metrics;

import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.MissedReason;
import dev.plimsoll.probe.ProbeListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the prober does into metrics. A check has all its counters, at 0, from the moment it is added, so that
 * {@code rate()} sees its first failure; when it goes, all it had goes. Counters outlive a change of settings.
 * Thread-safe; an event costs a few additions.
 */
public final class ProbeMeters implements ProbeListener {
    private final Map<CheckId, CheckMeters> checks = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final Latencies latencies;
    private final InstantSource clock;

    public ProbeMeters(PrometheusMeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
        this.latencies = Latencies.in(registry.getPrometheusRegistry());
        registry.getPrometheusRegistry().register(new CheckGauges(this::states));
    }

    private Collection<CheckState> states() {
        return checks.values().stream().map(CheckMeters::state).toList();
    }

    @Override
    public void added(CheckSettings check) {
        checks.compute(check.id(), (id, present) -> changed(present, check));
    }

    /** A check of another kind under the same name is another check. */
    private CheckMeters changed(@Nullable CheckMeters present, CheckSettings check) {
        if (present != null
                && present.state().settings().kind().label().equals(check.kind().label())) {
            present.change(check);
            return present;
        }
        if (present != null) {
            present.remove();
        }
        return new CheckMeters(
                CheckState.of(check, clock.instant()), new CheckCounters(registry, check.id()), latencies);
    }

    @Override
    public void removed(CheckId check) {
        checks.computeIfPresent(check, (id, present) -> {
            present.remove();
            return null;
        });
    }

    @Override
    public void finished(CheckRun run) {
        of(run.id()).ifPresent(it -> it.finished(run));
    }

    @Override
    public void missed(CheckId check, MissedReason reason, long runs) {
        of(check).ifPresent(it -> it.missed(reason, runs));
    }

    private Optional<CheckMeters> of(CheckId check) {
        return Optional.ofNullable(checks.get(check));
    }
}
