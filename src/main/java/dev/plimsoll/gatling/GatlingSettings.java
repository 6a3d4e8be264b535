package dev.plimsoll.gatling;

import com.typesafe.config.ConfigFactory;
import dev.plimsoll.run.RunPlan;
import io.gatling.core.config.GatlingConfiguration;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gatling's settings for a run: {@code gatling.conf}, and over it what the plan says. */
final class GatlingSettings {
    private GatlingSettings() {}

    /** Gatling lets nothing in but its files and system properties, so those are set while it reads them. */
    static GatlingConfiguration load(RunPlan plan, Optional<Path> trustStore) {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "gatling.socket.connectTimeout",
                Long.toString(plan.client().connectTimeout().toMillis()));
        trustStore.ifPresent(file -> {
            settings.put("gatling.ssl.trustStore.type", "pkcs12");
            settings.put("gatling.ssl.trustStore.file", file.toString());
            settings.put("gatling.ssl.trustStore.password", TrustedAuthorities.PASSWORD);
        });
        settings.forEach(System::setProperty);
        try {
            ConfigFactory.invalidateCaches();
            return GatlingConfiguration.load();
        } finally {
            settings.keySet().forEach(System::clearProperty);
            ConfigFactory.invalidateCaches();
        }
    }
}
