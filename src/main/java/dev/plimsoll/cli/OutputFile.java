package dev.plimsoll.cli;

import dev.plimsoll.report.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that a person named on the command line for what a command puts out. */
final class OutputFile {
    private OutputFile() {}

    /**
     * Writes it whole or not at all, in a directory that is created when it is not there.
     *
     * @throws UserMistake when that cannot be done
     */
    static void write(Path file, String content) {
        Path whole = file.toAbsolutePath();
        try {
            Files.createDirectories(Optional.ofNullable(whole.getParent()).orElse(whole));
            WholeFile.write(whole, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UserMistake("cannot write " + file + ": " + problem);
        }
    }
}
