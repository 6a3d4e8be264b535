package dev.plimsoll.config;

import java.util.List;

/** The configuration cannot be used; the message names the file and every problem, one a line. */
public final class InvalidConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidConfigException(String message) {
        super(message);
    }

    static InvalidConfigException of(String file, List<String> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return new InvalidConfigException(file + " has " + count + ":\n  " + String.join("\n  ", problems));
    }
}
