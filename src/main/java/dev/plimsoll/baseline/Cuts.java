package dev.plimsoll.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a series is cut, until only cuts are left that each stand against the stretches on both its sides. */
final class Cuts {
    private final Scores scores;
    private final List<Integer> indices;

    private record Cut(int index, LevelChange change) {
        double size() {
            return Math.abs(change.shift());
        }
    }

    Cuts(Scores scores, List<Integer> indices) {
        this.scores = scores;
        this.indices = new ArrayList<>(indices);
    }

    List<Integer> indices() {
        return List.copyOf(indices);
    }

    /** Takes back the least certain cut, or when all are certain the smallest, until all are certain and large enough. */
    void drop(double p, double smallest) {
        Optional<Cut> weakest = weakest(p, smallest);
        while (weakest.isPresent()) {
            indices.remove(Integer.valueOf(weakest.get().index()));
            weakest = weakest(p, smallest);
        }
    }

    private Optional<Cut> weakest(double p, double smallest) {
        List<Cut> cuts = indices.stream().map(it -> new Cut(it, changeAt(it))).toList();
        Optional<Cut> uncertain = cuts.stream()
                .max(Comparator.comparingDouble(it -> it.change().p()))
                .filter(it -> it.change().p() >= p);
        return uncertain.isPresent()
                ? uncertain
                : cuts.stream().min(Comparator.comparingDouble(Cut::size)).filter(it -> it.size() < smallest);
    }

    LevelChange changeAt(int index) {
        int at = indices.indexOf(index);
        int start = at == 0 ? 0 : indices.get(at - 1);
        int end = at == indices.size() - 1 ? scores.size() : indices.get(at + 1);
        return LevelChange.between(
                scores.from(start).first(index - start), scores.from(index).first(end - index));
    }
}
