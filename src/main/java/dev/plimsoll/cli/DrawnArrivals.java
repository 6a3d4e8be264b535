package dev.plimsoll.cli;

import dev.plimsoll.config.Durations;
import dev.plimsoll.config.Profile;
import dev.plimsoll.workload.ArrivalPattern;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.Burstiness;
import dev.plimsoll.workload.LineShape;
import dev.plimsoll.workload.RateCurve;
import dev.plimsoll.workload.RateShape;
import dev.plimsoll.workload.Seeds;
import dev.plimsoll.workload.WeekShape;
import java.time.Duration;
import java.util.Locale;

/** Arrivals that are drawn from the run's seed, in the pattern of its profile. */
final class DrawnArrivals {
    /** Each place of the schedule is kept in memory. */
    private static final double MOST = 50_000_000;

    private DrawnArrivals() {}

    static PlannedArrivals of(LoadOptions options, Profile profile, long seed) {
        ArrivalRate rate = options.arrivals().rate().orElse(profile.rate());
        Duration duration = options.duration().orElse(profile.duration());
        if (profile.visits().isPresent()) {
            return atOnce(profile.visits().get(), rate, duration);
        }
        RateCurve curve = profile.arrivals().shape().over(rate, duration);
        double expected = curve.expectedBefore(duration.toNanos() / 1e9);
        if (expected > MOST) {
            throw new UserMistake(String.format(
                    Locale.ROOT,
                    "%,.0f visits would arrive in %s at %s/s, at most %,.0f can be planned",
                    expected,
                    Durations.text(duration),
                    PlannedArrivals.plain(rate.perSecond()),
                    MOST));
        }
        ArrivalSchedule schedule = profile.arrivals().schedule(rate, duration, Seeds.arrivals(seed));
        if (schedule.size() == 0) {
            throw new UserMistake("no visit would arrive in " + Durations.text(duration) + " at "
                    + PlannedArrivals.plain(rate.perSecond()) + "/s: give a higher --rate or a longer --duration");
        }
        return new PlannedArrivals(
                schedule, PlannedRates.of(curve, duration), duration, words(profile.arrivals(), rate));
    }

    /** A profile that counts its visits asks a question about what happens, not about when. */
    private static PlannedArrivals atOnce(int visits, ArrivalRate rate, Duration duration) {
        return new PlannedArrivals(
                ArrivalSchedule.of(new long[visits]),
                PlannedRates.constant(rate),
                duration,
                visits + " visits at once");
    }

    /** Such as {@code Poisson, 4/s}. */
    static String words(ArrivalPattern pattern, ArrivalRate rate) {
        Burstiness burstiness = pattern.burstiness();
        String gaps = burstiness.equals(Burstiness.POISSON)
                ? "Poisson"
                : "Gamma of CV " + PlannedArrivals.plain(burstiness.cv());
        return gaps + ", " + words(pattern.shape(), rate);
    }

    private static String words(RateShape shape, ArrivalRate rate) {
        String perSecond = PlannedArrivals.plain(rate.perSecond());
        if (shape instanceof LineShape line && !shape.equals(RateShape.level())) {
            return PlannedArrivals.plain(line.lowest() * rate.perSecond()) + " to "
                    + PlannedArrivals.plain(line.highest() * rate.perSecond()) + "/s";
        }
        return shape instanceof WeekShape week
                ? perSecond + "/s by the hour, a day in " + Durations.text(week.dayLength())
                : perSecond + "/s";
    }
}
