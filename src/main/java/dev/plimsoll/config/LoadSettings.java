package dev.plimsoll.config;

import dev.plimsoll.run.ClientSettings.Connections;
import dev.plimsoll.run.WarmUp;
import java.time.Duration;

/**
 * How load runs go, whatever their profile.
 *
 * @param maxRateElsewhere visits per second that a target on another machine gets at most
 */
public record LoadSettings(
        Duration drain,
        Duration requestTimeout,
        Duration connectTimeout,
        Connections connections,
        FrontEndSettings client,
        WarmUp warmUp,
        double maxRateElsewhere,
        Duration maxDuration,
        LiveSettings live) {
    static LoadSettings read(Section load) {
        LoadSettings settings = new LoadSettings(
                load.get("drain", Kind.DURATION),
                load.get("request-timeout", Kind.POSITIVE_DURATION),
                load.get("connect-timeout", Kind.POSITIVE_DURATION),
                load.get("connections", Kind.oneOf(Connections.values(), LoadSettings::word)),
                FrontEndSettings.read(load.section("client")),
                warmUp(load.section("warm-up")),
                load.get("max-rate-elsewhere", Kind.POSITIVE),
                load.get("max-duration", Kind.POSITIVE_DURATION),
                LiveSettings.read(load));
        load.refuseOthers();
        return settings;
    }

    private static WarmUp warmUp(Section section) {
        WarmUp warmUp = Bounds.read(section).warmUp(section.get("tolerance", Kind.POSITIVE_SHARE));
        section.refuseOthers();
        return warmUp;
    }

    private static String word(Connections connections) {
        return switch (connections) {
            case SHARED -> "shared";
            case PER_USER -> "per-user";
        };
    }
}
