package dev.plimsoll.run;

import dev.plimsoll.chat.UserId;
import dev.plimsoll.client.FrontEnd;
import dev.plimsoll.client.FrontEnds;
import dev.plimsoll.workload.Seeds;
import dev.plimsoll.workload.Visit;
import java.time.Instant;
import java.time.InstantSource;

/** Who visits: people who keep their id and their front-end, in every visit they make. */
final class Visitors {
    /** When they were given their ids: long before the run. */
    private static final InstantSource KNOWN_SINCE = InstantSource.fixed(Instant.parse("2024-01-01T00:00:00Z"));

    private final long seed;
    private final FrontEnds frontEnds;

    Visitors(long seed, FrontEnds frontEnds) {
        this.seed = seed;
        this.frontEnds = frontEnds;
    }

    /** The same for the same seed, in every run and on every injector. */
    UserId idOf(Visit visit) {
        return UserId.anonymous(KNOWN_SINCE, Seeds.user(seed, visit.user()));
    }

    FrontEnd frontEndOf(Visit visit) {
        return frontEnds.of(visit.user());
    }
}
