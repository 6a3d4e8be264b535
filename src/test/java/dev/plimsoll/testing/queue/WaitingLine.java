package dev.plimsoll.testing.queue;

/** Customers who wait, the first come first: a ring of two numbers each. */
final class WaitingLine {
    private double[] work = new double[64];
    private double[] stamps = new double[64];
    private int first;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(double needed, double stamp) {
        if (size == work.length) {
            grow();
        }
        int place = (first + size) & (work.length - 1);
        work[place] = needed;
        stamps[place] = stamp;
        size++;
    }

    double firstWork() {
        return work[first];
    }

    double firstStamp() {
        return stamps[first];
    }

    void removeFirst() {
        first = (first + 1) & (work.length - 1);
        size--;
    }

    private void grow() {
        work = unrolled(work);
        stamps = unrolled(stamps);
        first = 0;
    }

    private double[] unrolled(double[] ring) {
        double[] line = new double[2 * ring.length];
        System.arraycopy(ring, first, line, 0, ring.length - first);
        System.arraycopy(ring, 0, line, ring.length - first, first);
        return line;
    }
}
