package dev.plimsoll.workload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What visits are made of; every number is a setting whose source stands in {@code reference.conf}.
 *
 * @param healthEvery how much thinking passes between two checks of the health, before it is scaled; 0 for no checks
 */
public record VisitModel(
        Population users, TurnCount turns, Messages messages, ThinkTime think, OperationMix mix, Duration healthEvery) {
    /** The parameters published for chat services, at real think times; {@code reference.conf} says who measured them. */
    public static VisitModel published() {
        return new VisitModel(
                new Population(1_000, 1),
                new TurnCount(0.421, 0.63, 50),
                new Messages(new MessageLength(3.98, 1.85, 4_000), new MessageText(Phrasebook.shipped())),
                new ThinkTime(4.70, 1.40, Duration.ofSeconds(5), Duration.ofSeconds(1800), 1),
                new OperationMix(0.30, 0.70, 0.50, 0.10, 0.05, 0.05),
                Duration.ofMinutes(5));
    }

    /** The same visits with think times multiplied; arrivals stay as they are. */
    public VisitModel atTimeScale(double scale) {
        ThinkTime scaled = new ThinkTime(think.mu(), think.sigma(), think.min(), think.max(), scale);
        return new VisitModel(users, turns, messages, scaled, mix, healthEvery);
    }

    /** All of its numbers, so that two workloads which differ do not look alike; without the time scale, told apart. */
    public String inWords() {
        return "users " + users.size() + "^" + users.exponent() + ", " + turns + ", " + messages.length() + ", phrases "
                + messages.text().fingerprint() + ", ThinkTime[mu=" + think.mu() + ", sigma=" + think.sigma() + ", min="
                + think.min() + ", max=" + think.max() + "], " + mix + ", health every " + healthEvery;
    }

    /** The visit of this number, drawn from the given stream. */
    public Visit visit(long number, RandomGenerator random) {
        return Visit.draw(number, this, random);
    }

    /** Those of one visit. Their interval is scaled as think times are, so that a visit has as many at any scale. */
    public HealthChecks healthChecks() {
        return new HealthChecks(Duration.ofNanos(Math.round(healthEvery.toNanos() * think.scale())));
    }
}
