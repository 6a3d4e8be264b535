package dev.plimsoll.testing;

import dev.plimsoll.run.Punctuality;
import dev.plimsoll.run.RunRules;
import dev.plimsoll.run.Strain;
import dev.plimsoll.run.Validity;
import dev.plimsoll.run.Vitals;
import dev.plimsoll.slo.AbortRules;
import java.time.Duration;
import java.util.Map;

/** What runs of tests are held to. */
public final class Rules {
    private static final Strain USUAL = new Strain(0.8, Duration.ofSeconds(5), millis(200), millis(100), 0.9);

    private Rules() {}

    /** As the defaults of the settings say. */
    public static Validity usual() {
        return new Validity(new Punctuality(millis(10), 0.05, 0.99), USUAL, Validity.Times.ASKED);
    }

    /** As late as usual, but under any strain: what a busy host does to a thread now and then does not count. */
    public static Validity punctual() {
        return new Validity(usual().punctuality(), patient().strain(), Validity.Times.ASKED);
    }

    /** Never late, however busy the machine of the test is. */
    public static Validity patient() {
        Strain any = new Strain(1, Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), 1);
        return new Validity(new Punctuality(Duration.ofDays(1), 1, 0), any, Validity.Times.ASKED);
    }

    public static RunRules of(Validity validity) {
        return new RunRules(validity, AbortRules.none(), Map.of());
    }

    /** Of an injector that had little to do. */
    public static Vitals calm() {
        return new Vitals(0.2, 0.4, Duration.ZERO, 2, 1, millis(3), millis(3), millis(4), 40, 1_024, 1_000);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
