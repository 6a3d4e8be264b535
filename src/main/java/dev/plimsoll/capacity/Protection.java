package dev.plimsoll.capacity;

import java.time.Duration;

/**
 * When a trial ends ahead of its time so that the target suffers no more than the answer needs; held against what was
 * completed within a sliding window.
 */
public final class Protection {
    public static final Duration WINDOW = Duration.ofSeconds(10);
    /** More failed calls than this share. */
    public static final double ERROR_SHARE = 0.5;
    /** A percentile that an objective names, so many times its limit. */
    public static final double LIMIT_MULTIPLE = 4;

    private Protection() {}
}
