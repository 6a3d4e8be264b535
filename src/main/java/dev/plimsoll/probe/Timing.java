package dev.plimsoll.probe;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * How a check tells the time and lets it pass.
 *
 * @param random for the jitter of waits and for names; thread-safe, as {@link java.util.Random} is
 */
record Timing(InstantSource clock, Sleeper sleeper, RandomGenerator random) {}
