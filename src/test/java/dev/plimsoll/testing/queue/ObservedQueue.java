package dev.plimsoll.testing.queue;

import dev.plimsoll.latency.CallsInOrder;
import dev.plimsoll.latency.Distribution;
import java.util.SplittableRandom;

/**
 * A queue that has settled, watched for a while as a run watches a service.
 *
 * @param seconds for how long
 * @param intervalSeconds how often what was seen is put away; a run does so every second
 */
public record ObservedQueue(MarkovianQueue queue, double seconds, double intervalSeconds) {
    /** After so many relaxation times nothing of an empty start is left. */
    private static final int SETTLING = 10;

    /** For so many relaxation times. */
    public static ObservedQueue relaxing(MarkovianQueue queue, double times) {
        double relaxation = queue.relaxationSeconds();
        // A power of two of seconds, so that batches are those of a run; far shorter than what they are joined to.
        double interval = Math.max(
                1, Double.longBitsToDouble(Double.doubleToLongBits(times * relaxation / 128) & 0x7FF0_0000_0000_0000L));
        return new ObservedQueue(queue, times * relaxation, interval);
    }

    /** The response times of one run. */
    public Distribution run(long seed) {
        QueueSimulation simulation = queue.simulation(new SplittableRandom(seed));
        double start = SETTLING * queue.relaxationSeconds();
        simulation.runUntil(start, (arrival, departure) -> {});
        CallsInOrder calls = new CallsInOrder(intervalSeconds);
        simulation.runUntil(
                start + seconds, (arrival, departure) -> calls.record(departure - start, departure - arrival));
        return calls.distribution();
    }
}
