package dev.plimsoll.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What another process has taken so far, as Linux tells it in /proc; 0 of one that has ended. For bench/. */
public final class ProcessFigures {
    private ProcessFigures() {}

    /** In hundredths of a second, of its own code and of the kernel's for it. */
    public static long cpuTicks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException ended) {
            return 0;
        }
    }

    public static long residentKilobytes(long pid) {
        return status(pid, "VmRSS");
    }

    public static long peakKilobytes(long pid) {
        return status(pid, "VmHWM");
    }

    private static long status(long pid, String field) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(it -> it.startsWith(field))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
