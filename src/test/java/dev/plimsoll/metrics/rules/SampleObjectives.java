package dev.plimsoll.metrics.rules;

import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Checks by their interval and objective. */
final class SampleObjectives {
    private SampleObjectives() {}

    static CheckSettings check(String name, Duration interval, double availability) {
        return new CheckSettings(
                new CheckId("staging", name),
                new CheckKind.Health(false),
                interval,
                Optional.empty(),
                new CheckSettings.Limits(Duration.ofSeconds(3), Duration.ofSeconds(10)),
                RetryPolicy.none(),
                false,
                new CheckSettings.Objective(availability, Duration.ofMillis(500)));
    }

    /** From often to seldom, from strict to modest. */
    static List<CheckSettings> various() {
        return List.of(
                check("health", Duration.ofSeconds(15), 0.999),
                check("key", Duration.ofMinutes(5), 0.999),
                check("modest", Duration.ofMinutes(2), 0.8),
                check("seldom", Duration.ofHours(1), 0.95));
    }
}
