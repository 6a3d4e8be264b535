package dev.plimsoll.cli;

import dev.plimsoll.chat.UserId;
import dev.plimsoll.config.ProbedTarget;
import dev.plimsoll.probe.ProbeTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A configured target as the domain knows it: another one as soon as it is reached in another way. */
record ReachedTarget(ProbedTarget configured, UserId user) {
    ProbeTarget asProbed() {
        return new ProbeTarget(
                configured.name(), reached(), configured.contract().pinned(), user);
    }

    private String reached() {
        return String.join(
                " ",
                configured.target().base().toString(),
                configured.keys().toString(),
                configured.connection().toString(),
                configured.connection().caFile().map(ReachedTarget::content).orElse(""));
    }

    /** Authorities are read once; with other ones in the same file the target has to be reached anew. */
    private static String content(Path file) {
        try {
            return UUID.nameUUIDFromBytes(Files.readAllBytes(file)).toString();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "CA file '" + file + "' cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
