package dev.plimsoll.config;

import dev.plimsoll.workload.ArrivalPattern;
import dev.plimsoll.workload.Burstiness;
import dev.plimsoll.workload.LineShape;
import dev.plimsoll.workload.RateShape;
import dev.plimsoll.workload.WeekShape;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways of arriving that profiles choose from by name.
 *
 * @param named how unevenly visits arrive
 * @param week the rate by day and night, for the name {@code day}
 * @param ofDay how unevenly visits arrive then
 */
public record ArrivalSettings(Map<String, Burstiness> named, WeekShape week, Burstiness ofDay) {
    private static final String DAY = "day";
    private static final String SHAPE = "shape";
    private static final String DAY_LENGTH = "day-length";
    private static final WeekShape SAMPLE = new WeekShape(Collections.nCopies(24, 1.0), 1, Duration.ofDays(1));

    static ArrivalSettings read(Section workload) {
        Section names = workload.section("arrivals");
        Map<String, Burstiness> named = names.each(name -> new Burstiness(names.get(name, Kind.CV)));
        names.require(!named.containsKey(DAY), DAY, "another name: this one is for plimsoll.workload.day");
        Section day = workload.section(DAY);
        Burstiness ofDay = new Burstiness(day.get("cv", Kind.CV));
        WeekShape week = week(day);
        day.refuseOthers();
        return new ArrivalSettings(named, week, ofDay);
    }

    private static WeekShape week(Section day) {
        double weekend = day.get("weekend", Kind.NOT_NEGATIVE);
        List<Double> hours = day.list("hours", Kind.NOT_NEGATIVE);
        boolean complete = hours.size() == 24 && hours.stream().anyMatch(it -> it > 0);
        day.require(complete, "hours", "24 numbers, one for each hour, not all of them 0");
        return complete ? new WeekShape(hours, weekend, Duration.ofDays(1)) : SAMPLE;
    }

    /** What a profile chose: {@code arrivals}, and {@code shape} or {@code day-length}. */
    ArrivalPattern of(Section profile) {
        List<LineShape.Point> points = profile.list(SHAPE, Kind.SHAPE_POINT);
        Optional<Duration> dayLength = profile.find(DAY_LENGTH, Kind.POSITIVE_DURATION);
        if (profile.holdsSection("arrivals")) {
            Section own = profile.section("arrivals");
            Burstiness burstiness = new Burstiness(own.get("cv", Kind.CV));
            own.refuseOthers();
            return shaped(profile, burstiness, points);
        }
        String word = profile.find("arrivals", Kind.TEXT).orElse("calm");
        if (word.equals(DAY)) {
            profile.require(points.isEmpty(), SHAPE, "none, since the day has a shape of its own");
            return new ArrivalPattern(ofDay, dayLength.map(week::lasting).orElse(week));
        }
        profile.require(named.containsKey(word), "arrivals", "one of " + words() + ", or a section such as { cv = 2 }");
        return shaped(profile, named.getOrDefault(word, Burstiness.POISSON), points);
    }

    private static ArrivalPattern shaped(Section profile, Burstiness burstiness, List<LineShape.Point> points) {
        boolean whole = points.isEmpty() || LineShape.isWhole(points);
        profile.require(whole, SHAPE, "points in order from \"0 %: x\" to \"100 %: x\", not all of them 0");
        profile.require(!profile.has(DAY_LENGTH), DAY_LENGTH, "none without arrivals = day");
        RateShape shape = whole && !points.isEmpty() ? new LineShape(points) : RateShape.level();
        return new ArrivalPattern(burstiness, shape);
    }

    private String words() {
        return String.join(", ", named.keySet()) + ", " + DAY;
    }
}
