package dev.plimsoll.capacity;

import java.util.OptionalDouble;

/**
 * What has been shown, in visits per second.
 *
 * @param low the greatest load shown to be a lower bound
 * @param high the least load shown to be an upper bound
 */
public record Bounds(OptionalDouble low, OptionalDouble high) {
    public static final Bounds NONE = new Bounds(OptionalDouble.empty(), OptionalDouble.empty());
}
