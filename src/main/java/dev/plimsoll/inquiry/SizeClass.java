package dev.plimsoll.inquiry;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.PercentileEstimate;
import java.util.Optional;

/**
 * How long an operation took while there was so much to list.
 *
 * @param size how many sessions the user had, or messages the session
 * @param median of response times, as if calls were independent: they followed each other; absent when there are too few
 */
public record SizeClass(Operation operation, int size, long calls, Optional<PercentileEstimate> median) {}
