package dev.plimsoll.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The log of a server that had real visitors: common or combined format, or a form that the caller can read. */
public final class AccessLog {
    private final Path file;
    private final Function<String, Optional<AccessEntry>> otherForm;

    /** Lines that are neither common nor combined are read in the other form. */
    public AccessLog(Path file, Function<String, Optional<AccessEntry>> otherForm) {
        this.file = file;
        this.otherForm = otherForm;
    }

    /**
     * What the traffic was.
     *
     * @throws IllegalArgumentException when the file cannot be read, or no line tells of a call of the chat service
     */
    public ObservedTraffic read() {
        List<ObservedCall> calls = new ArrayList<>();
        long lines = 0;
        // Logs hold whatever clients sent, in any encoding; what matters here is ASCII.
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                CommonLogLine.read(line)
                        .or(inOtherForm(line))
                        .flatMap(ObservedCall::of)
                        .ifPresent(calls::add);
            }
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException(file + ": no such file", missing);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + ": cannot be read", unreadable);
        }
        if (calls.isEmpty()) {
            throw new IllegalArgumentException(
                    file + ": expected lines of an access log (common, combined or JSON) that"
                            + " tell of calls of the chat service, and none of its " + lines + " lines is one");
        }
        return ObservedTraffic.of(lines, calls);
    }

    private Supplier<Optional<AccessEntry>> inOtherForm(String line) {
        return () -> otherForm.apply(line);
    }
}
