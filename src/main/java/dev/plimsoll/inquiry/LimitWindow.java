package dev.plimsoll.inquiry;

/** One fixed window of a limiter, as one client sees it: what was let through in it, and when it should end. */
final class LimitWindow {
    /** Whether the window was seen from its first request on. */
    enum Sight {
        PARTIAL,
        WHOLE
    }

    private final Sight sight;
    private final LimitedAnswer first;
    private LimitedAnswer last;
    private long letThrough;
    private long refused;

    LimitWindow(Sight sight, LimitedAnswer first) {
        this.sight = sight;
        this.first = first;
        this.last = first;
        count(first);
    }

    void add(LimitedAnswer answer) {
        last = answer;
        count(answer);
    }

    private void count(LimitedAnswer answer) {
        if (answer.isRefused()) {
            refused++;
        } else {
            letThrough++;
        }
    }

    /**
     * True for an answer that is not of this window: let through after a refusal, with more left than before, or with as
     * much once the reset may have passed.
     */
    boolean isOver(LimitedAnswer next) {
        long more = remaining(next) - remaining(last);
        return !next.isRefused() && (last.isRefused() || more > 0 || (more == 0 && mayHavePassed(next)));
    }

    private static long remaining(LimitedAnswer answer) {
        return answer.headers().remaining().orElse(0);
    }

    private boolean mayHavePassed(LimitedAnswer next) {
        LimitHeaders told = first.headers();
        return told.remaining().isPresent()
                && told.reset().isPresent()
                && next.receivedNanos() >= first.earliestResetNanos();
    }

    /** True when it shows the limit: seen whole, and used up. */
    boolean showsLimit() {
        return sight == Sight.WHOLE && refused > 0;
    }

    LimitedAnswer first() {
        return first;
    }

    LimitedAnswer last() {
        return last;
    }

    long letThrough() {
        return letThrough;
    }

    long refused() {
        return refused;
    }
}
