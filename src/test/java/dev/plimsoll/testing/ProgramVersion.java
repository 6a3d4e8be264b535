package dev.plimsoll.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a program of somebody else's. */
public record ProgramVersion(int major, int minor) {
    private static final Pattern NUMBERS = Pattern.compile("version v?(\\d+)\\.(\\d+)");

    /** As the program itself says. */
    public static ProgramVersion of(Path program) {
        try {
            Process asked = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            return in(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        }
    }

    static ProgramVersion in(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            throw new AssertionError("expected a version, was: " + text);
        }
        return new ProgramVersion(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    public boolean isBefore(int otherMajor, int otherMinor) {
        return major < otherMajor || (major == otherMajor && minor < otherMinor);
    }
}
