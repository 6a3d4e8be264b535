package dev.plimsoll.testing.queue;

/** So many customers a second, and as many at once as the bucket holds. */
public final class TokenBucket implements Quota {
    private final double perSecond;
    private final double room;
    private double tokens;
    private double last;

    public TokenBucket(double perSecond, double room) {
        this.perSecond = perSecond;
        this.room = room;
        this.tokens = room;
    }

    @Override
    public boolean admits(double now) {
        tokens = Math.min(room, tokens + (now - last) * perSecond);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
