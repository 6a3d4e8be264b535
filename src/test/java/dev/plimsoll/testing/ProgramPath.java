package dev.plimsoll.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds programs as a shell does. */
public final class ProgramPath {
    private ProgramPath() {}

    /** Empty when it is not installed. */
    public static Optional<Path> find(String program) {
        return all(program).findFirst();
    }

    /** Also those that others hide: several versions may be installed side by side. */
    public static Stream<Path> all(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .map(ProgramPath::real)
                .distinct()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable);
    }

    /** Two names of one folder are one folder. */
    private static Path real(String folder) {
        try {
            return Path.of(folder).toRealPath();
        } catch (IOException notThere) {
            return Path.of(folder);
        }
    }
}
