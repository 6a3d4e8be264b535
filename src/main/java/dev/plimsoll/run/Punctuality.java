package dev.plimsoll.run;

import dev.plimsoll.latency.Distribution;
import java.time.Duration;

/**
 * How well an injector must keep to its schedule.
 *
 * @param lag how late calls may be sent, at p99
 * @param lagShareOfService the same, as a share of the median service time; the greater of the two holds
 * @param startedShare the least share of due arrivals that must have begun
 */
public record Punctuality(Duration lag, double lagShareOfService, double startedShare) {
    Duration lagLimit(Distribution service) {
        Duration share = Duration.ofNanos(Math.round(service.valueAt(0.5).toNanos() * lagShareOfService));
        return share.compareTo(lag) > 0 ? share : lag;
    }
}
