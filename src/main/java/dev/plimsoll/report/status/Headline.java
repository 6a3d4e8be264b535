package dev.plimsoll.report.status;

import dev.plimsoll.probe.BoardState;
import dev.plimsoll.probe.StatusLine;
import dev.plimsoll.probe.StatusView;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole board in a sentence.
 *
 * @param state the worst of what is known
 * @param named the checks that it speaks of, unless those are all
 */
record Headline(BoardState state, String sentence, List<StatusLine> named) {
    static Headline of(StatusView view) {
        int all = view.lines().size();
        if (all == 0) {
            return new Headline(BoardState.UNKNOWN, "Nothing is checked.", List.of());
        }
        if (view.in(BoardState.UNKNOWN).size() == all) {
            return new Headline(BoardState.UNKNOWN, "Nothing is known yet.", List.of());
        }
        return Stream.of(BoardState.DOWN, BoardState.DEGRADED, BoardState.UNKNOWN)
                .filter(state -> !view.in(state).isEmpty())
                .findFirst()
                .map(state -> of(state, view.in(state), all))
                .orElseGet(() -> new Headline(
                        BoardState.UP, all == 1 ? "The check is up." : "All " + all + " checks are up.", List.of()));
    }

    private static Headline of(BoardState state, List<StatusLine> lines, int all) {
        String verb = lines.size() == 1 ? " is " : " are ";
        String sentence = lines.size() + " of " + all + (all == 1 ? " check" : " checks") + verb + state.label() + ".";
        return new Headline(state, sentence, lines);
    }

    public String sign() {
        return StateText.sign(state);
    }
}
