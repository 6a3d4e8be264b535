package dev.plimsoll.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells about a process that runs. */
public record VitalSigns(long pid) {
    /** At one moment. */
    public record Sign(long threads, long descriptors, long sockets) {}

    public Sign read() throws IOException {
        List<String> open = descriptors();
        return new Sign(
                threads(),
                open.size(),
                open.stream().filter(it -> it.startsWith("socket:")).count());
    }

    private long threads() throws IOException {
        try (Stream<String> lines = Files.lines(proc("status"))) {
            return lines.filter(it -> it.startsWith("Threads:"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> descriptors() throws IOException {
        List<String> open = new ArrayList<>();
        try (Stream<Path> links = Files.list(proc("fd"))) {
            for (Path link : links.toList()) {
                if (Files.isSymbolicLink(link)) {
                    open.add(Files.readSymbolicLink(link).toString());
                }
            }
        }
        return open;
    }

    private Path proc(String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }
}
