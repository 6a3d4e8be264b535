package dev.plimsoll.capacity;

/**
 * What a capacity leaves for the peaks that any mean load has. Over a week of chat traffic the busiest hour had 1.53 times
 * the mean and the busiest minute 1.93 times (Azure LLM inference trace, 2024).
 *
 * @param capacity that is proven, in visits per second
 */
public record Headroom(double capacity) {
    public static final double BUSIEST_HOUR = 1.53;
    public static final double BUSIEST_MINUTE = 1.93;

    /** The greatest mean load whose busiest hour is still carried. */
    public double meanForBusiestHour() {
        return capacity / BUSIEST_HOUR;
    }

    /** The greatest mean load whose busiest minute is still carried. */
    public double meanForBusiestMinute() {
        return capacity / BUSIEST_MINUTE;
    }

    /** How many times the busiest minute of this mean load the capacity is. */
    public double over(double mean) {
        return meanForBusiestMinute() / mean;
    }
}
