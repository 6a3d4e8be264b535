package dev.plimsoll.slo;

import java.util.List;

/** Objectives that cannot be read: one line for each, naming what was expected and what came. */
public final class InvalidObjectivesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    InvalidObjectivesException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
