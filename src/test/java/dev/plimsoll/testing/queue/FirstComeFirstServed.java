package dev.plimsoll.testing.queue;

/** Some servers and one queue in front of them, without a limit: M/M/c and M/G/c. */
public final class FirstComeFirstServed implements Station {
    private final int servers;
    private final WaitingLine waiting = new WaitingLine();
    private final DepartureHeap served;

    public FirstComeFirstServed(int servers) {
        this.servers = servers;
        this.served = new DepartureHeap(servers);
    }

    @Override
    public void arrives(double now, double work, double stamp) {
        if (served.size() < servers) {
            served.add(now + work, stamp);
        } else {
            waiting.add(work, stamp);
        }
    }

    @Override
    public double nextDeparture() {
        return served.first();
    }

    @Override
    public double departs() {
        if (waiting.isEmpty()) {
            return served.remove();
        }
        double stamp = served.replace(served.first() + waiting.firstWork(), waiting.firstStamp());
        waiting.removeFirst();
        return stamp;
    }
}
