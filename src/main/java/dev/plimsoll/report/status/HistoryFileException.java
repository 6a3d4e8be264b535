package dev.plimsoll.report.status;

import java.io.IOException;

/** The history of an earlier process can neither be read nor be set aside; the message names the file. */
public final class HistoryFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    HistoryFileException(String message, IOException cause) {
        super(message, cause);
    }
}
