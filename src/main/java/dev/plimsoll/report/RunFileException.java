package dev.plimsoll.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** A file of a run could not be read or written; the message names the file and says why. */
public final class RunFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RunFileException(String message, Throwable cause) {
        super(message, cause);
    }

    RunFileException(String message) {
        super(message);
    }

    /** The reason in words: what the file system throws often has only a path for its message. */
    static String why(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        Optional<String> reason = problem instanceof FileSystemException refused
                ? Optional.ofNullable(refused.getReason())
                : Optional.ofNullable(problem.getMessage());
        return reason.orElse(problem.getClass().getSimpleName());
    }
}
