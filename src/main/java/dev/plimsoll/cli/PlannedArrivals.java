package dev.plimsoll.cli;

import dev.plimsoll.config.Durations;
import dev.plimsoll.config.Profile;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.InjectorShare;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * When visits arrive, and for how long.
 *
 * @param schedule this injector's part of it
 * @param rates of all injectors together
 * @param source in words, for the report
 */
record PlannedArrivals(ArrivalSchedule schedule, PlannedRates rates, Duration duration, String source) {
    static PlannedArrivals of(LoadOptions options, Profile profile, long seed, Duration longest) {
        Optional<Path> trace = options.arrivals().file();
        options.duration().filter(it -> it.compareTo(longest) > 0).ifPresent(it -> {
            throw new UserMistake("--duration: expected at most plimsoll.load.max-duration (" + Durations.text(longest)
                    + "), was " + Durations.text(it));
        });
        PlannedArrivals all = trace.map(file -> ReplayedArrivals.of(file, options, longest))
                .orElseGet(() -> DrawnArrivals.of(options, profile, seed));
        return all.takenBy(options.injector());
    }

    /** On average, of all injectors together. */
    ArrivalRate rate() {
        return rates.mean();
    }

    /** Such as {@code 88 visits in 35s}. */
    String words() {
        InjectorShare share = schedule.share();
        return schedule.size() + (schedule.size() == 1 ? " visit" : " visits") + " in " + Durations.text(duration)
                + (share.equals(InjectorShare.WHOLE) ? "" : " (injector " + share + ")");
    }

    /** Without a trailing {@code .0}, and without an exponent. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The same visits at one of two targets that get them together, which says so: alone it would be another load. */
    PlannedArrivals inDuet(ArrivalSchedule instants) {
        return new PlannedArrivals(instants, rates, duration, source + ", at two targets at once");
    }

    private PlannedArrivals takenBy(InjectorShare injector) {
        ArrivalSchedule taken = schedule.takenBy(injector);
        if (taken.size() == 0) {
            throw new UserMistake(
                    "--injector: nothing is left for injector " + injector + ": " + words() + " would arrive");
        }
        return new PlannedArrivals(taken, rates, duration, source);
    }
}
