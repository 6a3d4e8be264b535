package dev.plimsoll.baseline;

import java.time.Instant;

/** A series that the history holds, from its first night to its last. */
public record SeriesOverview(SeriesKey key, String profile, int nights, Instant first, Instant last) {}
