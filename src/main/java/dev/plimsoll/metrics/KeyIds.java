package dev.plimsoll.metrics;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.probe.ProbeKeys;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Map;
import java.util.function.Supplier;

/** Which keys are in use, by their ids; asked anew at each scrape, so a key that was replaced shows at once. */
public final class KeyIds implements Collector {
    private static final String NAME = MeterNames.PROBE_API_KEY.replaceFirst("_info$", "");

    private final Supplier<Map<String, ProbeKeys>> keysByTarget;

    private KeyIds(Supplier<Map<String, ProbeKeys>> keysByTarget) {
        this.keysByTarget = keysByTarget;
    }

    /** Shows the keys of each target, by its name. */
    public static void show(Supplier<Map<String, ProbeKeys>> keysByTarget, PrometheusRegistry registry) {
        registry.register(new KeyIds(keysByTarget));
    }

    @Override
    public InfoSnapshot collect() {
        InfoSnapshot.Builder ids =
                InfoSnapshot.builder().name(NAME).help("API keys in use, by the first 8 hex digits of their SHA-256.");
        keysByTarget.get().forEach((target, keys) -> {
            ids.dataPoint(point(target, "primary", keys.primary()));
            keys.next().ifPresent(it -> ids.dataPoint(point(target, "next", it)));
        });
        return ids.build();
    }

    private static InfoDataPointSnapshot point(String target, String use, ApiKey key) {
        return new InfoDataPointSnapshot(
                Labels.of(MeterNames.TARGET, target, MeterNames.KEY, use, MeterNames.KEY_ID, key.id()));
    }
}
