package dev.plimsoll.testing;

import dev.plimsoll.run.Manifest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which run a made-up run is. */
final class SampleManifest {
    private SampleManifest() {}

    static Manifest of(int seconds, long visits) {
        Instant started = Instant.parse("2026-11-22T03:15:00.250Z");
        return new Manifest(
                "20261122-031500-chat",
                "0.1.0",
                "plimsoll load --profile chat --target http://127.0.0.1:8080/chats-service/api/v1",
                "chat",
                "ChatTrafficSimulation",
                4711,
                "http://127.0.0.1:8080/chats-service/api/v1",
                "deployed",
                visits,
                settings(seconds),
                environment(),
                "chat/deployed/3ps",
                started,
                Optional.of(started.plusSeconds(seconds + SampleTraffic.WARM_UP)),
                "finished");
    }

    private static Map<String, String> settings(int seconds) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("rate", "3 visits/s, Poisson");
        settings.put("duration", seconds + " s");
        settings.put("warm-up", "10 s, then until steady");
        settings.put("drain", "30 s");
        settings.put("time scale", "1");
        return settings;
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("java", "17.0.16 (Eclipse Adoptium)");
        environment.put("os", "Linux 6.1 amd64");
        environment.put("processors", "2");
        environment.put("gatling", "3.15.1");
        return environment;
    }

    /** With these words wherever some can come from outside. */
    static Manifest saying(String words) {
        Manifest usual = of(45, 1);
        return new Manifest(
                usual.runId(),
                words,
                words,
                words,
                words,
                7,
                words,
                words,
                1,
                Map.of(words, words),
                Map.of(words, words),
                words,
                usual.started(),
                usual.ended(),
                usual.state());
    }
}
