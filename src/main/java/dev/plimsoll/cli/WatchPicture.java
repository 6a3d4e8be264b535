package dev.plimsoll.cli;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.run.CallTotals;
import dev.plimsoll.run.LiveSecond;
import dev.plimsoll.run.Phase;
import dev.plimsoll.run.Stage;
import dev.plimsoll.slo.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A run as text: where it stands, and small charts of its last minutes. */
final class WatchPicture {
    /** As many groups as leave the picture lower than the lowest usual terminal, which has 24 lines. */
    private static final int GROUPS = 12;

    private record GroupTrends(Set<Operation> operations, Trend p95, Trend rate) {}

    private final WatchRow row;
    private final WatchTitle title;
    private final Map<String, GroupTrends> groups = new LinkedHashMap<>();
    private final Trend users = new Trend();
    private final Trend rate = new Trend();
    private final Trend errors = new Trend();
    private final Trend lag = new Trend();
    private long failed;

    WatchPicture(String runId, Map<String, Set<Operation>> groups, Canvas canvas) {
        this.row = new WatchRow(canvas);
        this.title = new WatchTitle(runId, canvas);
        groups.entrySet().stream()
                .limit(GROUPS)
                .forEach(it -> this.groups.put(it.getKey(), new GroupTrends(it.getValue(), new Trend(), new Trend())));
    }

    void entered(Stage stage) {
        title.entered(stage);
    }

    void add(LiveSecond second) {
        title.at(second.elapsed(), second.left());
        Distribution all = second.times().where(it -> it.clock() == LatencyClock.RESPONSE);
        Distribution bad =
                second.times().where(it -> it.clock() == LatencyClock.RESPONSE && it.outcome() == Outcome.FAILURE);
        users.count(second.arrivals().users());
        rate.count(all.count());
        errors.count(bad.count());
        lag.add(
                second.phase() == Phase.WARM_UP
                        ? Double.NaN
                        : p99(second.injector().lag()));
        failed = second.calls().values().stream().mapToLong(CallTotals::failed).sum();
        groups.values().forEach(group -> add(group, second));
    }

    private static void add(GroupTrends group, LiveSecond second) {
        Distribution times = second.times()
                .where(it -> it.clock() == LatencyClock.RESPONSE
                        && group.operations().contains(it.operation()));
        group.rate().count(times.count());
        group.p95().add(times.count() == 0 ? Double.NaN : times.valueAt(0.95).toNanos());
    }

    private static double p99(Distribution lag) {
        return lag.count() == 0 ? Double.NaN : lag.valueAt(0.99).toNanos();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(title.line());
        lines.add("");
        lines.add(row.of(row.cell("users", count(users), users), row.cell("requests/s", count(rate), rate)));
        lines.add(row.of(errorCell(), row.cell("lag p99", time(lag), lag)));
        lines.add("");
        lines.add(row.of(row.heading("", "p95"), row.heading("", "requests/s")));
        groups.forEach((name, group) -> lines.add(row.of(
                row.cell(name, time(group.p95()), group.p95()), row.cell("", count(group.rate()), group.rate()))));
        return lines;
    }

    private String errorCell() {
        String figure = String.format(Locale.ROOT, "%,d", failed);
        return failed == 0 ? row.cell("errors", figure, errors) : row.alarm("errors", figure, errors);
    }

    private static String count(Trend trend) {
        double last = trend.last();
        return Double.isFinite(last) ? String.format(Locale.ROOT, "%,.0f", last) : "–";
    }

    private static String time(Trend trend) {
        double last = trend.last();
        return Double.isFinite(last) ? Figures.of(Duration.ofNanos((long) last)) : "–";
    }
}
