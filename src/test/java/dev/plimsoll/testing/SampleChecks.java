package dev.plimsoll.testing;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.ProbeKeys;
import dev.plimsoll.probe.ProbeTarget;
import java.time.Duration;
import java.util.Optional;

/** Settings of checks as a test wants them. */
public final class SampleChecks {
    public static final UserId USER = new UserId("plimsoll-probe-test");
    public static final CheckKind HEALTH = new CheckKind.Health(false);
    public static final CheckKind KEY = new CheckKind.Key(Operation.LIST_SESSIONS);
    public static final CheckKind JOURNEY = new CheckKind.Journey(false, Duration.ofMinutes(10));
    public static final RetryPolicy TWO_RETRIES =
            new RetryPolicy(RetryPolicy.Backoff.LINEAR, 2, Duration.ofSeconds(1), 0);

    private SampleChecks() {}

    /** Every 15 s, 2 s for an attempt, 8 s for a run, no retries. */
    public static CheckSettings of(String name, CheckKind kind) {
        return new CheckSettings(
                new CheckId("staging", name),
                kind,
                Duration.ofSeconds(15),
                Optional.empty(),
                new CheckSettings.Limits(Duration.ofSeconds(2), Duration.ofSeconds(8)),
                RetryPolicy.none(),
                false,
                new CheckSettings.Objective(0.999, Duration.ofMillis(500)));
    }

    /** The same of another target. */
    public static CheckSettings at(String target, CheckSettings check) {
        return new CheckSettings(
                new CheckId(target, check.id().check()),
                check.kind(),
                check.interval(),
                check.failingInterval(),
                check.limits(),
                check.retries(),
                check.repeatsWrites(),
                check.objective());
    }

    public static CheckSettings every(Duration interval, CheckSettings check) {
        return new CheckSettings(
                check.id(),
                check.kind(),
                interval,
                check.failingInterval(),
                check.limits(),
                check.retries(),
                check.repeatsWrites(),
                check.objective());
    }

    public static CheckSettings everyWhileFailing(Duration interval, CheckSettings check) {
        return new CheckSettings(
                check.id(),
                check.kind(),
                check.interval(),
                Optional.of(interval),
                check.limits(),
                check.retries(),
                check.repeatsWrites(),
                check.objective());
    }

    public static CheckSettings retrying(RetryPolicy retries, CheckSettings check) {
        return new CheckSettings(
                check.id(),
                check.kind(),
                check.interval(),
                check.failingInterval(),
                check.limits(),
                retries,
                check.repeatsWrites(),
                check.objective());
    }

    public static CheckSettings within(CheckSettings.Limits limits, CheckSettings check) {
        return new CheckSettings(
                check.id(),
                check.kind(),
                check.interval(),
                check.failingInterval(),
                limits,
                check.retries(),
                check.repeatsWrites(),
                check.objective());
    }

    public static CheckSettings repeatingWrites(CheckSettings check) {
        return new CheckSettings(
                check.id(),
                check.kind(),
                check.interval(),
                check.failingInterval(),
                check.limits(),
                check.retries(),
                true,
                check.objective());
    }

    public static ProbeTarget target(Optional<Contract> contract) {
        return new ProbeTarget("staging", "http://127.0.0.1:1", contract, USER);
    }

    public static ProbeKeys keys() {
        return keys(Clients.KEY);
    }

    public static ProbeKeys keys(String primary) {
        return new ProbeKeys(ApiKey.of(primary), Optional.empty());
    }
}
