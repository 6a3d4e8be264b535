package dev.plimsoll.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How a run is doing, once a second.
 *
 * @param left until no visit starts any more; zero while the last ones are on their way
 * @param users visits under way
 * @param p95 response time in the last seconds, by operation group, always of the same groups in the same order
 * @param lagP99 of the run so far
 */
public record RunProgress(
        Phase phase,
        Duration elapsed,
        Duration left,
        long users,
        long requestsPerSecond,
        Map<String, Optional<Duration>> p95,
        long errors,
        Duration lagP99) {}
