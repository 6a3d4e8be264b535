package dev.plimsoll.baseline.backtest;

/** How many slowdowns were caught within 1, 3 and 7 nights, the night on which they began being the first. */
public record Catches(long steps, long withinOne, long withinThree, long withinSeven) {
    static final Catches NONE = new Catches(0, 0, 0, 0);
    static final int LONGEST = 7;

    /** Of one slowdown; 0 nights when it was not caught at all. */
    static Catches after(int nights) {
        return new Catches(1, counts(nights, 1), counts(nights, 3), counts(nights, LONGEST));
    }

    private static long counts(int nights, int limit) {
        return nights > 0 && nights <= limit ? 1 : 0;
    }

    Catches plus(Catches other) {
        return new Catches(
                steps + other.steps,
                withinOne + other.withinOne,
                withinThree + other.withinThree,
                withinSeven + other.withinSeven);
    }

    /** From 0 to 1. */
    public double share(long caught) {
        return steps == 0 ? 0 : (double) caught / steps;
    }
}
