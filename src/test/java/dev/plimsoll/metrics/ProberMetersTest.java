package dev.plimsoll.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.probe.ProbeKeys;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProberMetersTest {
    private final Metered metered = new Metered();

    @Test
    void tellsThatAReloadFailedAndSinceWhenTheConfigurationIsInUse() {
        ProberMeters prober = new ProberMeters(metered.registry, "1.2.3", Instant.ofEpochSecond(100));

        prober.reloaded(Instant.ofEpochSecond(200));
        prober.reloadFailed();

        assertThat(metered.value("prober_config_last_reload_successful")).isEqualTo("0.0");
        assertThat(metered.value("prober_config_last_reload_success_timestamp_seconds"))
                .isEqualTo("200.0");
    }

    @Test
    void tellsWhatRuns() {
        ProberMeters unused = new ProberMeters(metered.registry, "1.2.3", Instant.ofEpochSecond(100));

        assertThat(unused).isNotNull();
        assertThat(metered.value("prober_build_info{java_version=\"" + Runtime.version() + "\",version=\"1.2.3\"}"))
                .isEqualTo("1");
        assertThat(metered.page("")).contains("\nprocess_cpu_seconds_total ", "\njvm_memory_used_bytes{");
        assertThat(metered.series()).hasSizeLessThan(100);
    }

    @Test
    void showsTheIdsOfTheKeysInUseAndNeverTheKeys() {
        Map<String, ProbeKeys> inUse = new HashMap<>();
        KeyIds.show(() -> inUse, metered.prometheus);
        Optional<ApiKey> next = Optional.of(ApiKey.of("the-next-secret"));

        inUse.put("staging", new ProbeKeys(ApiKey.of("the-old-secret"), next));
        inUse.put("staging", new ProbeKeys(ApiKey.of("the-new-secret"), next));

        assertThat(metered.series().keySet())
                .containsExactly(
                        series("next", ApiKey.of("the-next-secret")), series("primary", ApiKey.of("the-new-secret")));
        assertThat(metered.page("")).doesNotContain("secret");
    }

    private static String series(String use, ApiKey key) {
        return "probe_api_key_info{key=\"%s\",key_id=\"%s\",target=\"staging\"}".formatted(use, key.id());
    }
}
