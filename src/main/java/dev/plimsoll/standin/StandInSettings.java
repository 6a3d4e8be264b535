package dev.plimsoll.standin;

import dev.plimsoll.chat.Contract;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What a stand-in is to be like.
 *
 * @param seed all that is drawn follows from it: service times, reply lengths, ids, shares of faults
 * @param keepAlive how long a connection may be idle
 */
public record StandInSettings(
        Contract contract,
        long seed,
        StandInKey key,
        Binding binding,
        Speed speed,
        Optional<RateLimit> rateLimit,
        Recording recording,
        Duration keepAlive) {
    /** The service's own. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(5);

    /** Whether a row is kept for each request. */
    public enum Recording {
        ON,
        OFF
    }

    /** On free loopback ports, with a key made from the seed, a realistic speed and no limiter. */
    public static StandInSettings of(Contract contract, long seed) {
        String key = "stand-in-" + HexFormat.of().toHexDigits(new SplittableRandom(seed).nextLong());
        return new StandInSettings(
                contract,
                seed,
                new StandInKey(key),
                Binding.loopback(),
                Speed.realistic(),
                Optional.empty(),
                Recording.OFF,
                KEEP_ALIVE);
    }

    public StandInSettings with(StandInKey other) {
        return new StandInSettings(contract, seed, other, binding, speed, rateLimit, recording, keepAlive);
    }

    public StandInSettings with(Binding other) {
        return new StandInSettings(contract, seed, key, other, speed, rateLimit, recording, keepAlive);
    }

    public StandInSettings with(Speed other) {
        return new StandInSettings(contract, seed, key, binding, other, rateLimit, recording, keepAlive);
    }

    public StandInSettings with(RateLimit other) {
        return new StandInSettings(contract, seed, key, binding, speed, Optional.of(other), recording, keepAlive);
    }

    public StandInSettings with(Recording other) {
        return new StandInSettings(contract, seed, key, binding, speed, rateLimit, other, keepAlive);
    }

    public StandInSettings withKeepAlive(Duration other) {
        return new StandInSettings(contract, seed, key, binding, speed, rateLimit, recording, other);
    }
}
