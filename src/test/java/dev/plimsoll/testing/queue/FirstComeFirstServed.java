package dev.plimsoll.testing.queue;

import java.util.ArrayDeque;
import java.util.Deque;

/** Some servers and one queue in front of them, without a limit: M/M/c and M/G/c. */
public final class FirstComeFirstServed implements Station {
    private record Customer(double arrival, double work) {}

    private final Deque<Customer> queue = new ArrayDeque<>();
    private final double[] leaves;
    private final double[] came;
    private int busy;

    public FirstComeFirstServed(int servers) {
        this.leaves = new double[servers];
        this.came = new double[servers];
    }

    @Override
    public void arrives(double now, double work) {
        if (busy < leaves.length) {
            serve(now, new Customer(now, work));
        } else {
            queue.addLast(new Customer(now, work));
        }
    }

    private void serve(double now, Customer customer) {
        leaves[busy] = now + customer.work();
        came[busy] = customer.arrival();
        busy++;
    }

    @Override
    public double nextDeparture() {
        return busy == 0 ? Double.POSITIVE_INFINITY : leaves[first()];
    }

    @Override
    public double departs() {
        int first = first();
        double now = leaves[first];
        double arrival = came[first];
        busy--;
        leaves[first] = leaves[busy];
        came[first] = came[busy];
        if (!queue.isEmpty()) {
            serve(now, queue.removeFirst());
        }
        return arrival;
    }

    private int first() {
        int first = 0;
        for (int i = 1; i < busy; i++) {
            first = leaves[i] < leaves[first] ? i : first;
        }
        return first;
    }
}
