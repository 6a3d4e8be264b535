package dev.plimsoll.workload;

import dev.plimsoll.chat.Operation;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a log tells of the visits to a chat service.
 *
 * @param lines of the log, of which {@code calls} were of use
 * @param perSecond visits, on average
 * @param cv of the gaps between their arrivals
 * @param hours for each hour of the day (UTC) its multiple of the mean rate; none when the log is shorter than a day
 */
public record ObservedTraffic(
        long lines,
        long calls,
        int visits,
        Duration span,
        double perSecond,
        double cv,
        List<Double> hours,
        OperationMix mix) {
    static ObservedTraffic of(long lines, List<ObservedCall> calls) {
        ObservedVisits visits = ObservedVisits.of(calls);
        ObservedArrivals arrivals = new ObservedArrivals(visits.starts());
        return new ObservedTraffic(
                lines,
                calls.size(),
                visits.starts().size(),
                Duration.ofNanos(arrivals.span()),
                arrivals.perSecond(),
                arrivals.cv(),
                arrivals.lastADay() ? arrivals.hours() : List.of(),
                mix(calls, visits));
    }

    /** Who creates no session goes on with an old one; its messages are listed once for that, the rest after turns. */
    private static OperationMix mix(List<ObservedCall> calls, ObservedVisits visits) {
        Map<Operation, Integer> counts = new EnumMap<>(Operation.class);
        calls.forEach(it -> counts.merge(it.operation(), 1, Integer::sum));
        int all = visits.starts().size();
        double create = share(visits.with(Operation.CREATE_SESSION), all);
        int turns = counts.getOrDefault(Operation.SMART_CHAT, 0) + counts.getOrDefault(Operation.SEND_MESSAGE, 0);
        double listsAfterTurns = counts.getOrDefault(Operation.LIST_MESSAGES, 0) - (1 - create) * all;
        return new OperationMix(
                1 - create,
                create,
                share(listsAfterTurns, turns),
                share(visits.with(Operation.RENAME_SESSION), all),
                share(visits.with(Operation.FAVORITE_SESSION), all),
                share(visits.with(Operation.DELETE_SESSION), all));
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : Math.max(0, Math.min(1, part / whole));
    }
}
