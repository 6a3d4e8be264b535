package dev.plimsoll.capacity;

import java.util.List;
import java.util.Optional;

/** Doubles the load from the floor until it is too much, or the top is reached. */
record Bracketing(SearchArea area) implements Phase {
    @Override
    public Optional<Wish> next(Evidence evidence) {
        List<JudgedTrial> done = evidence.trialsFor(TrialPurpose.BRACKET).toList();
        if (done.isEmpty()) {
            return Optional.of(wish(area.floor()));
        }
        JudgedTrial last = done.get(done.size() - 1);
        return last.is(LoadClass.LOWER) && last.trial().load() < area.top()
                ? Optional.of(wish(area.atMostTop(2 * last.trial().load())))
                : Optional.empty();
    }

    private Wish wish(double load) {
        return new Wish(TrialPurpose.BRACKET, load, area.lengths().bracket());
    }

    /** The greatest load that passed; where none did, the floor. */
    double passed(Evidence evidence) {
        return evidence.trialsFor(TrialPurpose.BRACKET)
                .filter(it -> it.is(LoadClass.LOWER))
                .mapToDouble(it -> it.trial().load())
                .max()
                .orElse(area.floor());
    }

    /** The least load that did not pass; where all did, the top. */
    double failed(Evidence evidence) {
        return evidence.trialsFor(TrialPurpose.BRACKET)
                .filter(it -> !it.is(LoadClass.LOWER))
                .mapToDouble(it -> it.trial().load())
                .min()
                .orElse(area.top());
    }
}
