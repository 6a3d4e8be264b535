package dev.plimsoll.capacity;

import java.time.Duration;

/**
 * A trial that a phase of the search asks for next.
 *
 * @param load visits per second
 */
record Wish(TrialPurpose purpose, double load, Duration length) {}
