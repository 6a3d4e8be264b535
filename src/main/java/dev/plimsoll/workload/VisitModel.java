package dev.plimsoll.workload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** What visits are made of; every number is a setting whose source stands in {@code reference.conf}. */
public record VisitModel(Population users, TurnCount turns, MessageLength message, ThinkTime think, OperationMix mix) {
    /** The parameters published for chat services, at real think times; {@code reference.conf} says who measured them. */
    public static VisitModel published() {
        return new VisitModel(
                new Population(1_000),
                new TurnCount(0.421, 0.63, 50),
                new MessageLength(3.98, 1.85, 4_000),
                new ThinkTime(4.70, 1.40, Duration.ofSeconds(5), Duration.ofSeconds(1800), 1),
                new OperationMix(0.30, 0.50, 0.10, 0.05, 0.05));
    }

    /** The same visits with think times multiplied; arrivals stay as they are. */
    public VisitModel atTimeScale(double scale) {
        ThinkTime scaled = new ThinkTime(think.mu(), think.sigma(), think.min(), think.max(), scale);
        return new VisitModel(users, turns, message, scaled, mix);
    }

    /** The visit of this number, drawn from the given stream. */
    public Visit visit(long number, RandomGenerator random) {
        return Visit.draw(number, this, random);
    }
}
