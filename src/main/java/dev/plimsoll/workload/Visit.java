package dev.plimsoll.workload;

import java.util.random.RandomGenerator;

/**
 * What one visit will do, drawn in full before it begins.
 *
 * @param user the rank of who comes; 1 is the most frequent
 * @param opensOld whether it goes on with an old session, if there is one, rather than creating one
 * @param deletes whether it deletes its own session at the end
 */
public record Visit(
        long number, int user, boolean opensOld, int turns, boolean renames, boolean favorites, boolean deletes) {
    static Visit draw(long number, VisitModel model, RandomGenerator random) {
        OperationMix mix = model.mix();
        return new Visit(
                number,
                model.users().sample(random),
                random.nextDouble() < mix.openOld(),
                model.turns().sample(random),
                random.nextDouble() < mix.rename(),
                random.nextDouble() < mix.favorite(),
                random.nextDouble() < mix.delete());
    }
}
