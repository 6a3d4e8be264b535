package dev.plimsoll.workload;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads a file of text as a whole; one that cannot be read is one message that names it and says why. */
final class TextFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /** Its lines, without a byte order mark. */
    static List<String> lines(Path file) {
        String text = text(file);
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(file + ": expected text in UTF-8");
        }
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException(file + ": no such file", missing);
        } catch (MalformedInputException binary) {
            throw new IllegalArgumentException(file + ": expected text in UTF-8", binary);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + ": cannot be read", unreadable);
        }
    }
}
