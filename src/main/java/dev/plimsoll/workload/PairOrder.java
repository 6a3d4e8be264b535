package dev.plimsoll.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Who goes first when each arrival visits two targets: chance decides, but of every four arrivals two begin at the one
 * and two at the other (permuted blocks, as clinical trials balance their arms: L. M. Friedman and others, Fundamentals
 * of Clinical Trials, 5th edition, ch. 6). The second follows so closely that both share the moment.
 */
public record PairOrder(long seed) {
    /** Load generators wait for whole milliseconds: with fewer than two between them the order would not be kept. */
    static final Duration APART = Duration.ofMillis(2);

    private static final List<Boolean> BLOCK = List.of(true, true, false, false);

    /** What the one target gets of a schedule. */
    public ArrivalSchedule ofOne(ArrivalSchedule whole) {
        return whole.heldBackBy(number -> oneGoesFirst(number) ? 0 : APART.toNanos());
    }

    /** What the other gets of the same. */
    public ArrivalSchedule ofOther(ArrivalSchedule whole) {
        return whole.heldBackBy(number -> oneGoesFirst(number) ? APART.toNanos() : 0);
    }

    private boolean oneGoesFirst(int number) {
        List<Boolean> order = new ArrayList<>(BLOCK);
        Collections.shuffle(
                order, new Random(Seeds.pairs(seed, number / BLOCK.size()).nextLong()));
        return order.get(number % BLOCK.size());
    }
}
