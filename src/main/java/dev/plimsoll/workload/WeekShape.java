package dev.plimsoll.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Day and night: an hour of the day has its multiple of the rate, and at the weekend all of them are lower. A run begins
 * on a Monday at midnight.
 *
 * @param hours 24 multiples of the mean rate of a weekday
 * @param weekendLevel Saturday's and Sunday's share of that
 * @param dayLength how much of the run's time a day takes
 */
public record WeekShape(List<Double> hours, double weekendLevel, Duration dayLength) implements RateShape {
    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final int WEEKDAYS = 5;

    public WeekShape {
        hours = List.copyOf(hours);
        if (hours.size() != HOURS || hours.stream().anyMatch(it -> !(it >= 0) || it.isInfinite())) {
            throw new IllegalArgumentException("day hours must be 24 numbers from 0 up, were " + hours);
        }
        if (!(weekendLevel >= 0) || Double.isInfinite(weekendLevel)) {
            throw new IllegalArgumentException("day weekend must be a number from 0 up, was " + weekendLevel);
        }
        if (dayLength.compareTo(Duration.ofNanos(HOURS)) < 0) {
            throw new IllegalArgumentException("a day must last longer, was " + dayLength);
        }
    }

    /** The same days, faster or slower. */
    public WeekShape lasting(Duration day) {
        return new WeekShape(hours, weekendLevel, day);
    }

    @Override
    public RateCurve over(ArrivalRate rate, Duration length) {
        List<RateStage> stages = new ArrayList<>();
        long day = dayLength.toNanos();
        for (int hour = 0; instant(hour, day) < length.toNanos(); hour++) {
            long end = Math.min(length.toNanos(), instant(hour + 1, day));
            double level = hour / HOURS % DAYS < WEEKDAYS ? 1 : weekendLevel;
            double perSecond = rate.perSecond() * level * hours.get(hour % HOURS);
            stages.add(new RateStage(Duration.ofNanos(end - instant(hour, day)), perSecond, perSecond));
        }
        return RateCurve.of(stages);
    }

    /** Of the beginning of an hour, counted from the first; whole days are exact. */
    private static long instant(int hour, long day) {
        return hour / HOURS * day + hour % HOURS * day / HOURS;
    }
}
