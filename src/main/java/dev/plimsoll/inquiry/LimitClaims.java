package dev.plimsoll.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What a limiter claims in its headers, held against what it does; each complaint is a sentence without figures that vary. */
final class LimitClaims {
    private LimitClaims() {}

    /** What is wrong with an answer by itself. */
    static List<String> complaints(LimitedAnswer answer) {
        List<String> complaints = new ArrayList<>();
        LimitHeaders headers = answer.headers();
        require(headers.limit().isPresent(), "an answer has no RateLimit-Limit", complaints);
        require(headers.remaining().isPresent(), "an answer has no RateLimit-Remaining", complaints);
        require(headers.reset().isPresent(), "an answer has no RateLimit-Reset", complaints);
        if (answer.isRefused()) {
            require(headers.retryAfter().isPresent(), "a 429 has no Retry-After", complaints);
            require(headers.remaining().orElse(0) == 0, "a 429 says that requests remain", complaints);
            require(
                    areClose(headers.retryAfter(), headers.reset()),
                    "a 429 says another time in Retry-After than in RateLimit-Reset",
                    complaints);
        }
        return complaints;
    }

    /** What is wrong with the next answer of a window. */
    static List<String> complaints(LimitWindow window, LimitedAnswer next) {
        List<String> complaints = new ArrayList<>();
        LimitHeaders before = window.last().headers();
        require(before.limit().equals(next.headers().limit()), "RateLimit-Limit changes within a window", complaints);
        require(!isEnded(window, next), "requests are refused after the reset that was announced", complaints);
        require(isSameEnd(window.first(), next), "RateLimit-Reset does not come nearer as time passes", complaints);
        before.remaining().ifPresent(left -> complaints.addAll(complaints(left, next)));
        return complaints;
    }

    private static List<String> complaints(long left, LimitedAnswer next) {
        List<String> complaints = new ArrayList<>();
        if (next.isRefused()) {
            require(left == 0, "a request is refused although RateLimit-Remaining was above 0", complaints);
        } else {
            require(left > 0, "a request is let through although RateLimit-Remaining was 0", complaints);
            require(
                    left == 0 || next.headers().remaining().orElse(0) < left,
                    "RateLimit-Remaining does not fall with a request",
                    complaints);
        }
        return complaints;
    }

    /** What is wrong with an answer that begins another window. */
    static List<String> complaintsAboutStart(LimitWindow window, LimitedAnswer next) {
        List<String> complaints = new ArrayList<>();
        boolean early = window.first().headers().reset().isPresent()
                && next.receivedNanos() < window.first().earliestResetNanos();
        require(!early, "requests are let through again before the reset that was announced", complaints);
        return complaints;
    }

    /** True when a window goes on that should be over. */
    private static boolean isEnded(LimitWindow window, LimitedAnswer next) {
        return window.first().headers().reset().isPresent()
                && next.isRefused()
                && next.sentNanos() > window.first().latestResetNanos();
    }

    private static boolean isSameEnd(LimitedAnswer first, LimitedAnswer next) {
        boolean told =
                first.headers().reset().isPresent() && next.headers().reset().isPresent();
        return !told
                || (first.earliestResetNanos() <= next.latestResetNanos()
                        && next.earliestResetNanos() <= first.latestResetNanos());
    }

    /** In whole seconds, which may be rounded in two ways. */
    private static boolean areClose(OptionalLong one, OptionalLong other) {
        return one.isEmpty() || other.isEmpty() || Math.abs(one.getAsLong() - other.getAsLong()) <= 1;
    }

    private static void require(boolean holds, String complaint, List<String> complaints) {
        if (!holds) {
            complaints.add(complaint);
        }
    }
}
