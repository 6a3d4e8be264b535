package dev.plimsoll.workload;

/** What a visit does besides talking, each as a probability: an assumption derived from the guide, not a measurement. */
public record OperationMix(double openOld, double listAfterTurn, double rename, double favorite, double delete) {
    public OperationMix {
        probability("open-old", openOld);
        probability("list-after-turn", listAfterTurn);
        probability("rename", rename);
        probability("favorite", favorite);
        probability("delete", delete);
    }

    private static void probability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("mix " + name + " must be from 0 to 1, was " + value);
        }
    }
}
