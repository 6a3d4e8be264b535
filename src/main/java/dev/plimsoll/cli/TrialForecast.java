package dev.plimsoll.cli;

import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.ArrivalTimes;
import dev.plimsoll.workload.Forecast;
import dev.plimsoll.workload.RunOutline;
import java.time.Duration;

/** What the visits of a search come to on average, known before any of them is made. */
final class TrialForecast {
    /** How long a visit is that only one in twenty exceeds. */
    private static final double NEARLY_ALL = 0.95;

    /** Of so many visits a mean is met within a few per cent. */
    private static final Duration SAMPLE = Duration.ofSeconds(1_000);

    private static final long SEED = 1;

    private final SearchWorkload workload;
    private final PlimsollConfig config;

    TrialForecast(SearchWorkload workload, PlimsollConfig config) {
        this.workload = workload;
        this.config = config;
    }

    /** The visit that 95 % do not exceed, at a time scale. */
    Duration visit(double timeScale) {
        return forecast(timeScale).visitWithin(NEARLY_ALL);
    }

    double callsPerVisit() {
        return forecast(1).callsPerVisit();
    }

    private Forecast forecast(double timeScale) {
        ArrivalSchedule schedule = ArrivalSchedule.until(SAMPLE, ArrivalTimes.evenlySpaced(ArrivalRate.perSecond(1)));
        return Forecast.of(
                new RunOutline(schedule, SAMPLE, workload.journey(), SEED),
                workload.visits().atTimeScale(timeScale),
                config.workload().plan().times());
    }
}
