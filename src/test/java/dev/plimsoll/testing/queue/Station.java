package dev.plimsoll.testing.queue;

/** Where customers are served, by some discipline; instants are seconds of virtual time. */
public interface Station {
    /**
     * A customer comes; nobody may be due to leave before.
     *
     * @param work how many seconds of service it needs
     */
    void arrives(double now, double work);

    /** When the next one leaves if nobody comes before; infinity when nobody is here. */
    double nextDeparture();

    /** Lets the next one leave, and tells when it came. */
    double departs();
}
