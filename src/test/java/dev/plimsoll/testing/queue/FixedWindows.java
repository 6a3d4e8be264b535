package dev.plimsoll.testing.queue;

/** So many customers in each window of so many seconds; a window starts with the first customer after the one before. */
public final class FixedWindows implements Quota {
    private final int customers;
    private final double seconds;
    private double start = Double.NEGATIVE_INFINITY;
    private int admitted;

    public FixedWindows(int customers, double seconds) {
        this.customers = customers;
        this.seconds = seconds;
    }

    @Override
    public boolean admits(double now) {
        if (now - start >= seconds) {
            start = now;
            admitted = 0;
        }
        if (admitted == customers) {
            return false;
        }
        admitted++;
        return true;
    }
}
