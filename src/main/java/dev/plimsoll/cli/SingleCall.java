package dev.plimsoll.cli;

import java.time.Duration;

/**
 * An answered call that was alone.
 *
 * @param refused by a rate limiter
 */
record SingleCall(Duration elapsed, boolean refused) {}
