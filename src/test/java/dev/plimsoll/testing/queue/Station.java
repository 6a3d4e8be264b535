package dev.plimsoll.testing.queue;

/** Where customers are served, by some discipline; instants are seconds of virtual time. */
public interface Station {
    /**
     * A customer comes; nobody may be due to leave before.
     *
     * @param work how many seconds of service it needs
     * @param stamp what {@link #departs()} will give back, such as when it came
     */
    void arrives(double now, double work, double stamp);

    /** When the next one leaves if nobody comes before; infinity when nobody is here. */
    double nextDeparture();

    /** Lets the next one leave, and gives back its stamp. */
    double departs();
}
