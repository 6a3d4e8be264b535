package dev.plimsoll.workload;

/**
 * What a visit does besides talking, each as a probability: an assumption derived from the guide, not a measurement.
 *
 * @param openOld goes on with an old session; {@code create} is the rest, 1 together
 */
public record OperationMix(
        double openOld, double create, double listAfterTurn, double rename, double favorite, double delete) {
    /** How far a sum of rounded shares may be from 1. */
    private static final double ROUNDING = 1e-6;

    public OperationMix {
        probability("open-old", openOld);
        probability("create", create);
        probability("list-after-turn", listAfterTurn);
        probability("rename", rename);
        probability("favorite", favorite);
        probability("delete", delete);
        if (!sumsUp(openOld, create)) {
            throw new IllegalArgumentException(
                    "mix open-old and create must be 1 together, were " + openOld + " and " + create);
        }
    }

    /** Whether the two ways to begin a visit leave no third. */
    public static boolean sumsUp(double openOld, double create) {
        return Math.abs(openOld + create - 1) <= ROUNDING;
    }

    private static void probability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("mix " + name + " must be from 0 to 1, was " + value);
        }
    }
}
