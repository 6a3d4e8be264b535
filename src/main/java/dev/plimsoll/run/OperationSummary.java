package dev.plimsoll.run;

import dev.plimsoll.chat.ErrorClass;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What became of the calls of one operation.
 *
 * @param calls {@code completed + interrupted}
 * @param attempts {@code calls + retries}
 * @param failed part of {@code completed}; a rate-limited call is in {@code errors} only
 * @param statuses of attempts, {@code none} where no answer came
 * @param errors of attempts
 * @param seen what users saw besides their calls
 * @param response a time for each completed call
 * @param service a time for each attempt that ended
 */
public record OperationSummary(
        long calls,
        long attempts,
        long retries,
        long completed,
        long failed,
        long interrupted,
        Map<String, Long> statuses,
        Map<ErrorClass, Long> errors,
        UserView seen,
        ClockSummary response,
        ClockSummary service) {
    /** Counts add; times do not, and come from histograms that were merged. */
    static OperationSummary sum(Collection<OperationSummary> parts, ClockSummary response, ClockSummary service) {
        return new OperationSummary(
                total(parts, OperationSummary::calls),
                total(parts, OperationSummary::attempts),
                total(parts, OperationSummary::retries),
                total(parts, OperationSummary::completed),
                total(parts, OperationSummary::failed),
                total(parts, OperationSummary::interrupted),
                counts(parts, OperationSummary::statuses),
                counts(parts, OperationSummary::errors),
                parts.stream().map(OperationSummary::seen).reduce(UserView.NOTHING, UserView::plus),
                response,
                service);
    }

    private static long total(Collection<OperationSummary> parts, ToLongFunction<OperationSummary> count) {
        return parts.stream().mapToLong(count).sum();
    }

    private static <K extends Comparable<K>> Map<K, Long> counts(
            Collection<OperationSummary> parts, Function<OperationSummary, Map<K, Long>> counts) {
        return parts.stream()
                .flatMap(it -> counts.apply(it).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    /** By how much retries multiply the load: attempts for each call, 1 without any. */
    public double amplification() {
        return calls == 0 ? 1 : (double) attempts / calls;
    }
}
