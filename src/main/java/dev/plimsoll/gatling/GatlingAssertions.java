package dev.plimsoll.gatling;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.Series;
import io.gatling.commons.stats.Status;
import io.gatling.commons.stats.assertion.Assertion;
import io.gatling.shared.model.assertion.AssertionMessage;
import io.gatling.shared.model.assertion.AssertionResult;
import io.gatling.shared.model.assertion.AssertionStatsRepository;
import io.gatling.shared.model.assertion.AssertionStatsRepository$StatsPath$Request;
import io.gatling.shared.model.assertion.AssertionValidator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Predicate;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A simulation's own assertions, held against our histograms on the response clock. Gatling's digest can pass an
 * assertion that fails (gatling#4715).
 */
final class GatlingAssertions implements AssertionStatsRepository {
    private final LatencyTotals totals;
    private final Duration measured;

    GatlingAssertions(LatencyTotals totals, Duration measured) {
        this.totals = totals;
        this.measured = measured;
    }

    /** Those that do not hold, in Gatling's words, with what was measured. */
    List<String> failed(List<Assertion> assertions) {
        scala.collection.immutable.List<AssertionResult> results = new AssertionValidator(this)
                .validateAssertions(CollectionConverters.asScala(assertions).toList());
        return CollectionConverters.asJava(results).stream()
                .filter(result -> !result.success())
                .map(GatlingAssertions::inWords)
                .toList();
    }

    private static String inWords(AssertionResult result) {
        String message = AssertionMessage.message(result.assertion());
        return result instanceof AssertionResult.Resolved resolved
                ? message + ", was " + resolved.actualValue()
                : message + ", which could not be told";
    }

    @Override
    public scala.collection.immutable.List<AssertionStatsRepository$StatsPath$Request> allRequestPaths() {
        List<AssertionStatsRepository$StatsPath$Request> paths = Arrays.stream(Operation.values())
                .filter(it -> in(series -> series.operation() == it).count() > 0)
                .map(it -> new AssertionStatsRepository$StatsPath$Request(noGroup(), it.label()))
                .toList();
        return CollectionConverters.asScala(paths).toList();
    }

    @Override
    public Option<StatsPath> findPathByParts(scala.collection.immutable.List<String> parts) {
        return parts.size() == 1 && Operation.labelled(parts.head()).isPresent()
                ? Option.apply(new AssertionStatsRepository$StatsPath$Request(noGroup(), parts.head()))
                : Option.empty();
    }

    @Override
    public Option<Stats> requestGeneralStats(
            scala.collection.immutable.List<String> group, Option<String> request, Option<Status> status) {
        Optional<Operation> operation = request.isEmpty() ? Optional.empty() : Operation.labelled(request.get());
        Predicate<Series> asked =
                series -> operation.map(series.operation()::equals).orElse(true)
                        && (status.isEmpty() || isOk(status.get()) == succeeded(series.outcome()));
        return Option.apply(statsOf(in(asked)));
    }

    /** Our simulations have no groups. */
    @Override
    public Option<Stats> groupCumulatedResponseTimeGeneralStats(
            scala.collection.immutable.List<String> group, Option<Status> status) {
        return Option.empty();
    }

    private Distribution in(Predicate<Series> asked) {
        return totals.where(series -> series.clock() == LatencyClock.RESPONSE && asked.test(series));
    }

    private Stats statsOf(Distribution times) {
        return new Stats(
                millis(times.valueAt(0)),
                millis(times.max()),
                times.count(),
                millis(times.mean()),
                millis(deviation(times)),
                percentile -> millis(times.valueAt((double) percentile / 100)),
                times.count() / Math.max(1e-9, measured.toNanos() / 1e9));
    }

    private static Duration deviation(Distribution times) {
        double mean = times.mean().toNanos();
        DoubleAdder squares = new DoubleAdder();
        times.forEachBucket((nanos, count) -> squares.add(count * (nanos - mean) * (nanos - mean)));
        return Duration.ofNanos(Math.round(Math.sqrt(squares.sum() / Math.max(1, times.count()))));
    }

    /** Up, as a limit in whole milliseconds must not be met by what is over it. */
    private static int millis(Duration time) {
        return (int) ((time.toNanos() + 999_999) / 1_000_000);
    }

    private static boolean isOk(Status status) {
        return status.name().equals("OK");
    }

    private static boolean succeeded(Outcome outcome) {
        return outcome == Outcome.SUCCESS || outcome == Outcome.RECOVERED;
    }

    private static scala.collection.immutable.List<String> noGroup() {
        return scala.collection.immutable.List$.MODULE$.empty();
    }
}
