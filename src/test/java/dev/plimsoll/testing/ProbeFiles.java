package dev.plimsoll.testing;

import dev.plimsoll.standin.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code probe.conf} for a prober that serves at a free port, and the key beside it. */
public final class ProbeFiles {
    private final Path directory;
    private final String grace;

    /** Of a prober that need not wait for anybody at its end. */
    public ProbeFiles(Path directory) {
        this(directory, "500ms");
    }

    /** @param grace as HOCON, such as {@code 20s} */
    public ProbeFiles(Path directory, String grace) {
        this.directory = directory;
        this.grace = grace;
    }

    /** A stand-in and what to check of it, such as {@code { kind = health }}. */
    public Path write(StandIn standIn, String... checks) {
        write("probe.key", standIn.apiKey());
        return target("base-url = \"" + standIn.baseUrl() + "\", checks = [ " + String.join(", ", checks) + " ]");
    }

    /** One target, as HOCON without its name and its key, which is in {@code probe.key}. */
    public Path target(String settings) {
        return write("probe.conf", """
                plimsoll.probe {
                  targets = [ { name = stand-in, api-key-file = probe.key, %s } ]
                  user-id = prober-under-test
                  grace = %s
                  web.listen = "127.0.0.1:0"
                }
                """.formatted(settings, grace));
    }

    public Path path() {
        return directory.resolve("probe.conf");
    }

    public Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
