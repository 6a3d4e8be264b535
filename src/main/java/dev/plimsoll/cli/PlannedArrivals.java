package dev.plimsoll.cli;

import dev.plimsoll.config.Durations;
import dev.plimsoll.config.Profile;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.ArrivalTimes;
import dev.plimsoll.workload.ArrivalTrace;
import dev.plimsoll.workload.Seeds;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * When visits arrive, and for how long.
 *
 * @param rate on average
 * @param source in words, for the report
 */
record PlannedArrivals(ArrivalSchedule schedule, ArrivalRate rate, Duration duration, String source) {
    /** Each place of the schedule is kept in memory. */
    private static final double MOST = 50_000_000;

    static PlannedArrivals of(LoadOptions options, Profile profile, long seed, Duration longest) {
        Optional<Path> trace = options.arrivals().file();
        options.duration().filter(it -> it.compareTo(longest) > 0).ifPresent(it -> {
            throw new UserMistake("--duration: expected at most plimsoll.load.max-duration (" + Durations.text(longest)
                    + "), was " + Durations.text(it));
        });
        return trace.isPresent() ? replayed(trace.get(), options, longest) : drawn(options, profile, seed);
    }

    /** Such as {@code 88 visits in 35s}. */
    String words() {
        return schedule.size() + (schedule.size() == 1 ? " visit" : " visits") + " in " + Durations.text(duration);
    }

    /** Without a trailing {@code .0}, and without an exponent. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static PlannedArrivals drawn(LoadOptions options, Profile profile, long seed) {
        ArrivalRate rate = options.arrivals().rate().orElse(profile.rate());
        Duration duration = options.duration().orElse(profile.duration());
        if (rate.over(duration) > MOST) {
            throw new UserMistake(String.format(
                    Locale.ROOT,
                    "%,.0f visits would arrive in %s at %s/s, at most %,.0f can be planned",
                    rate.over(duration),
                    Durations.text(duration),
                    plain(rate.perSecond()),
                    MOST));
        }
        ArrivalSchedule schedule = ArrivalSchedule.until(duration, ArrivalTimes.poisson(rate, Seeds.arrivals(seed)));
        if (schedule.size() == 0 && profile.visits().isEmpty()) {
            throw new UserMistake("no visit would arrive in " + Durations.text(duration) + " at "
                    + plain(rate.perSecond()) + "/s: give a higher --rate or a longer --duration");
        }
        return new PlannedArrivals(
                profile.visits().map(most -> atOnce(most)).orElse(schedule),
                rate,
                duration,
                profile.visits()
                        .map(it -> it + " visits at once")
                        .orElse("Poisson, " + plain(rate.perSecond()) + "/s"));
    }

    /** A profile that counts its visits asks a question about what happens, not about when. */
    private static ArrivalSchedule atOnce(int visits) {
        return ArrivalSchedule.of(new long[visits]);
    }

    private static PlannedArrivals replayed(Path file, LoadOptions options, Duration longest) {
        double speed = options.arrivals().speed();
        try {
            ArrivalSchedule schedule =
                    new ArrivalTrace(file).read(speed, options.duration().orElse(longest));
            long last = schedule.nanosOf(schedule.size() - 1);
            Duration duration = options.duration().orElse(Duration.ofSeconds(last / 1_000_000_000L + 1));
            ArrivalRate mean = ArrivalRate.perSecond(schedule.size() * 1e9 / duration.toNanos());
            String source = file.getFileName() + (speed == 1 ? "" : " at " + plain(speed) + " times its speed");
            return new PlannedArrivals(schedule, mean, duration, source);
        } catch (IllegalArgumentException unusable) {
            throw new UserMistake("--arrivals: " + unusable.getMessage());
        }
    }
}
