package dev.plimsoll.testing.queue;

import java.util.Arrays;

/** Customers by when they leave, the next one first: a binary heap of two numbers each, since simulations live by it. */
final class DepartureHeap {
    private double[] leaves;
    private double[] stamps;
    private int size;

    DepartureHeap(int room) {
        this.leaves = new double[Math.max(1, room)];
        this.stamps = new double[leaves.length];
    }

    int size() {
        return size;
    }

    /** Infinity when there is nobody. */
    double first() {
        return size == 0 ? Double.POSITIVE_INFINITY : leaves[0];
    }

    void add(double leave, double stamp) {
        if (size == leaves.length) {
            leaves = Arrays.copyOf(leaves, 2 * size);
            stamps = Arrays.copyOf(stamps, 2 * size);
        }
        int place = size++;
        while (place > 0 && leave < leaves[(place - 1) / 2]) {
            move((place - 1) / 2, place);
            place = (place - 1) / 2;
        }
        put(place, leave, stamp);
    }

    /** Takes the first one out, and gives its stamp. */
    double remove() {
        double stamp = stamps[0];
        size--;
        sink(leaves[size], stamps[size]);
        return stamp;
    }

    /** The first one makes room for another. */
    double replace(double leave, double stamp) {
        double removed = stamps[0];
        sink(leave, stamp);
        return removed;
    }

    private void sink(double leave, double stamp) {
        int place = 0;
        int child = 1;
        while (child < size) {
            child = child + 1 < size && leaves[child + 1] < leaves[child] ? child + 1 : child;
            if (leave <= leaves[child]) {
                break;
            }
            move(child, place);
            place = child;
            child = 2 * place + 1;
        }
        put(place, leave, stamp);
    }

    private void move(int from, int to) {
        put(to, leaves[from], stamps[from]);
    }

    private void put(int place, double leave, double stamp) {
        leaves[place] = leave;
        stamps[place] = stamp;
    }
}
