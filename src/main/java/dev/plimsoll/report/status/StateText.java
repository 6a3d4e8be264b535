package dev.plimsoll.report.status;

import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.BoardState;

/** What the words of the board mean, in words and signs that need no colour. */
final class StateText {
    private StateText() {}

    static String sign(BoardState state) {
        return switch (state) {
            case UP -> "✓";
            case DEGRADED -> "!";
            case DOWN -> "✕";
            case UNKNOWN -> "?";
        };
    }

    static String meaning(AuthVerdict verdict) {
        return switch (verdict) {
            case VALID -> "the service takes the key and refuses a wrong one";
            case INVALID -> "the service refuses the key";
            case FORBIDDEN -> "the service knows the key and does not let it in";
            case VACUOUS -> "the service takes any key, so that this check proves nothing";
            case INVERTED -> "the service refuses the key and takes a wrong one";
            case UNKNOWN -> "nothing could be learned yet";
        };
    }

    /** The state whose look an outcome has. */
    static BoardState look(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> BoardState.UP;
            case RECOVERED -> BoardState.DEGRADED;
            case FAILURE -> BoardState.DOWN;
            case INCONCLUSIVE -> BoardState.UNKNOWN;
        };
    }

    /** The state whose look a verdict has. */
    static BoardState look(AuthVerdict verdict) {
        return switch (verdict) {
            case VALID -> BoardState.UP;
            case INVALID, FORBIDDEN, VACUOUS, INVERTED -> BoardState.DOWN;
            case UNKNOWN -> BoardState.UNKNOWN;
        };
    }
}
