package dev.plimsoll.workload;

import java.time.Duration;

/**
 * What a schedule will amount to, before anything is sent. Calls and bytes come from the visits themselves, concurrency
 * from Little's law with the call times that are expected of the service: {@code N = rate x E[visit]} once visits come
 * and go alike, and at a time t of a run {@code N(t) = rate x E[min(visit, t)]} (Little, Operations Research 9, 1961). At
 * a rate that changes that is the mean over visits of the arrivals between t - visit and t, and so it is computed here.
 */
public final class Forecast {
    /** Request line and headers as this program sends them, with a key of 40 characters, and the braces of a body. */
    private static final int HEAD_BYTES = 350;

    /** Long enough for a mean, short enough for a burst. */
    private static final Duration STRETCH = Duration.ofSeconds(10);

    private static final int MOMENTS = 240;

    private final ArrivalSchedule schedule;
    private final Duration length;
    private final PlannedVisits visits;
    private final CallTimes times;

    private Forecast(ArrivalSchedule schedule, Duration length, PlannedVisits visits, CallTimes times) {
        this.schedule = schedule;
        this.length = length;
        this.visits = visits;
        this.times = times;
    }

    /** Of a journey, with what each visit says and does drawn from the run's seed. */
    public static Forecast of(RunOutline run, VisitModel model, CallTimes times) {
        PlannedVisits visits = PlannedVisits.of(run.schedule(), model, run.journey(), run.seed());
        return new Forecast(run.schedule(), run.length(), visits, times);
    }

    public int arrivals() {
        return schedule.size();
    }

    /** How many calls, first attempts only. */
    public long calls() {
        return Math.round(schedule.size() * callsPerVisit());
    }

    public double callsPerVisit() {
        return visits.mean(PlannedVisit::allCalls);
    }

    /** How many bytes of HTTP are sent; what comes back is the service's affair. */
    public long bytes() {
        return Math.round(schedule.size() * visits.mean(it -> it.textBytes() + (double) HEAD_BYTES * it.allCalls()));
    }

    /** From arrival to leave, on average. */
    public Duration meanVisit() {
        return Duration.ofNanos(Math.round(visits.mean(it -> it.seconds(times)) * 1e9));
    }

    /** From arrival to leave, of all but the longest few: the visit that this share of them does not exceed. */
    public Duration visitWithin(double share) {
        return Duration.ofNanos(Math.round(visits.quantile(share, it -> it.seconds(times)) * 1e9));
    }

    /** How many users are there at once in the long run, at the mean rate. */
    public double steadyConcurrency() {
        return schedule.size() / seconds(length) * visits.mean(it -> it.seconds(times));
    }

    /** How many users are there at a time since the start: those who came less than their visit's length before. */
    public double concurrencyAt(Duration time) {
        long now = time.toNanos();
        int come = schedule.dueBefore(now);
        return visits.mean(it -> come - schedule.dueBefore(now - Math.round(it.seconds(times) * 1e9)));
    }

    /** The most users at once while visits arrive, looked for at moments spread evenly. */
    public double peakConcurrency() {
        double peak = 0;
        for (int moment = 1; moment <= MOMENTS; moment++) {
            peak = Math.max(peak, concurrencyAt(length.multipliedBy(moment).dividedBy(MOMENTS)));
        }
        return peak;
    }

    /** Calls that begin each second of the busiest ten seconds, if visits made theirs at once. */
    public double peakCallRate() {
        Duration stretch = length.compareTo(STRETCH) < 0 ? length : STRETCH;
        return schedule.busiest(stretch) / seconds(stretch) * callsPerVisit();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
