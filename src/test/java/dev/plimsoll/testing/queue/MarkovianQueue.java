package dev.plimsoll.testing.queue;

import java.util.random.RandomGenerator;

/**
 * M/M/c: Poisson arrivals, exponential service, so many servers, first come first served.
 *
 * @param arrivalRate customers per second
 * @param serviceRate customers per second that one server can serve
 */
public record MarkovianQueue(int servers, double arrivalRate, double serviceRate) {
    public MarkovianQueue {
        if (!(arrivalRate > 0) || !(arrivalRate < servers * serviceRate)) {
            throw new IllegalArgumentException(
                    "a queue stays finite below " + servers * serviceRate + " arrivals per second, was " + arrivalRate);
        }
    }

    /**
     * One whose servers are busy for this share of the time.
     *
     * @param load below 1
     */
    public static MarkovianQueue loaded(int servers, double serviceRate, double load) {
        return new MarkovianQueue(servers, load * servers * serviceRate, serviceRate);
    }

    public QueueSimulation simulation(RandomGenerator random) {
        return new QueueSimulation(
                new FirstComeFirstServed(servers),
                () -> exponential(arrivalRate, random),
                () -> exponential(serviceRate, random));
    }

    private static double exponential(double rate, RandomGenerator random) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    /** How long, in seconds, the queue remembers: 1 / (sqrt(c mu) - sqrt(lambda))^2. P. M. Morse, Operations Research 3, 1955. */
    public double relaxationSeconds() {
        double difference = Math.sqrt(servers * serviceRate) - Math.sqrt(arrivalRate);
        return 1 / (difference * difference);
    }

    /** The share of customers that must wait: Erlang C, by way of the recursion of Erlang B. */
    public double waitingShare() {
        double offered = arrivalRate / serviceRate;
        double blocked = 1;
        for (int server = 1; server <= servers; server++) {
            blocked = offered * blocked / (server + offered * blocked);
        }
        return blocked / (1 - offered / servers * (1 - blocked));
    }

    /**
     * The share of customers whose response time is longer: those who wait do so for an exponential time of rate
     * c mu - lambda, and all are then served for an exponential one of rate mu. D. Gross and C. M. Harris, Fundamentals of
     * Queueing Theory, 3rd edition, section 2.3.
     */
    public double shareOver(double seconds) {
        double spare = servers * serviceRate - arrivalRate;
        double served = Math.exp(-serviceRate * seconds);
        double waited = Math.abs(spare - serviceRate) < 1e-9 * serviceRate
                ? (1 + serviceRate * seconds) * served
                : (spare * served - serviceRate * Math.exp(-spare * seconds)) / (spare - serviceRate);
        return (1 - waitingShare()) * served + waitingShare() * waited;
    }

    /** The response time, in seconds, that this share of customers do not exceed. */
    public double quantile(double share) {
        double low = 0;
        double high = 1;
        while (shareOver(high) > 1 - share) {
            high *= 2;
        }
        for (int halving = 0; halving < 60; halving++) {
            double middle = (low + high) / 2;
            if (shareOver(middle) > 1 - share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
