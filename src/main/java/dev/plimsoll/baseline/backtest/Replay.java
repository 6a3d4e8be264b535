package dev.plimsoll.baseline.backtest;

import dev.plimsoll.baseline.backtest.FalseAlarms.Alarm;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Has a rule judge night after night of recorded series, as if each were tonight. The first nights only teach. The same
 * series and seed give the same counts.
 */
public final class Replay {
    /** The nights of a full baseline and three more. */
    public static final int TEACHING_NIGHTS = 33;

    private final NightRule rule;

    public Replay(NightRule rule) {
        this.rule = rule;
    }

    /** Every alarm is taken for a false one: nothing is known to have changed. */
    public FalseAlarms falseAlarms(RecordedSeries series) {
        List<RecordedNight> nights = series.nights();
        List<Alarm> alarms = IntStream.range(TEACHING_NIGHTS, nights.size())
                .filter(night -> rule.alarms(series, night))
                .mapToObj(night -> new Alarm(series.name(), nights.get(night).label()))
                .toList();
        return new FalseAlarms(alarms, Math.max(0, nights.size() - TEACHING_NIGHTS));
    }

    /** None where the series is too short for seven nights after a step. */
    public Catches catches(RecordedSeries series, InjectedSteps steps) {
        int possible = series.nights().size() - TEACHING_NIGHTS - Catches.LONGEST + 1;
        if (possible <= 0) {
            return Catches.NONE;
        }
        UniformRandomProvider random = steps.randomFor(series);
        return IntStream.range(0, steps.perSeries())
                .map(it -> TEACHING_NIGHTS + random.nextInt(possible))
                .mapToObj(night -> Catches.after(nightsUntilAlarm(series.slowedFrom(night, steps.factor()), night)))
                .reduce(Catches.NONE, Catches::plus);
    }

    /** The night itself is the first; 0 when none of seven raised the alarm. */
    private int nightsUntilAlarm(RecordedSeries slowed, int start) {
        return IntStream.range(start, start + Catches.LONGEST)
                .filter(night -> rule.alarms(slowed, night))
                .map(night -> night - start + 1)
                .findFirst()
                .orElse(0);
    }
}
