package dev.plimsoll.probe;

import java.time.Instant;
import java.util.List;

/**
 * The whole board at one moment.
 *
 * @param lines by target, in the order in which they were first scheduled
 */
public record StatusView(Instant at, List<StatusLine> lines) {
    public StatusView {
        lines = List.copyOf(lines);
    }

    public List<String> targets() {
        return lines.stream().map(it -> it.id().target()).distinct().toList();
    }

    public List<StatusLine> of(String target) {
        return lines.stream().filter(it -> it.id().target().equals(target)).toList();
    }

    /** The checks that stand this way. */
    public List<StatusLine> in(BoardState state) {
        return lines.stream().filter(it -> it.state(at) == state).toList();
    }
}
