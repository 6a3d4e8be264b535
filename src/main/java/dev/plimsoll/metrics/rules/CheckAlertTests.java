package dev.plimsoll.metrics.rules;

import dev.plimsoll.probe.CheckSettings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The tests of one check's alerts: each fires when it should, and is silent just short of that. */
final class CheckAlertTests {
    /** Between the burn rates of a ticket (3) and of a page (6). */
    private static final BigDecimal TRICKLE = new BigDecimal("4.2");

    private static final BigDecimal LARGEST_TRICKLE = new BigDecimal("0.85");

    private final CheckSettings check;
    private final CheckAlerts alerts;

    CheckAlertTests(CheckSettings check) {
        this.check = check;
        this.alerts = new CheckAlerts(check);
    }

    List<Map<String, Object>> all() {
        int paging = PagingFailures.of(check).needed();
        return List.of(
                scenario("an outage pages", paging).failing(BigDecimal.ONE).raises(alerts.budgetBurnsFast()),
                scenario("one failure fewer than page does not", paging)
                        .failingFirst(paging - 1)
                        .raisesNoneOf(List.of(alerts.budgetBurnsFast())),
                trickle(),
                scenario("slow answers are a ticket", runsForLatency())
                        .taking(check.objective().latency().multipliedBy(2))
                        .raises(alerts.slow()),
                scenario("a slow start is no trend", runsForLatency())
                        .takingAtFirst(check.objective().latency().multipliedBy(2), CheckAlerts.FEWEST_FOR_LATENCY / 2)
                        .raisesNoneOf(List.of(alerts.slow())),
                scenario("good and quick answers raise nothing", runsForLatency())
                        .failing(BigDecimal.ZERO)
                        .taking(check.objective().latency())
                        .raisesNoneOf(alerts.all()));
    }

    private Map<String, Object> trickle() {
        Duration window = BurnRate.SLOWEST.longWindow(check.interval());
        BigDecimal needed = BigDecimal.valueOf(BurnRate.SLOWEST.failuresNeeded(
                check.interval(), check.objective().availability()));
        BigDecimal budget =
                BigDecimal.ONE.subtract(BigDecimal.valueOf(check.objective().availability()));
        BigDecimal enough =
                needed.add(BigDecimal.ONE).divide(BigDecimal.valueOf(runsIn(window)), MathContext.DECIMAL32);
        BigDecimal share = TRICKLE.multiply(budget).max(enough).min(LARGEST_TRICKLE);
        long runs = needed.divide(share, 0, RoundingMode.CEILING).longValueExact() + 1;
        return scenario("a trickle of failures is a ticket", runs)
                .failing(share)
                .raises(alerts.budgetBurnsSlowly());
    }

    private Scenario scenario(String name, long runs) {
        return new Scenario(check, name, runs);
    }

    private long runsForLatency() {
        return runsIn(alerts.latencyWindow());
    }

    private long runsIn(Duration window) {
        return window.toMillis() / check.interval().toMillis();
    }
}
