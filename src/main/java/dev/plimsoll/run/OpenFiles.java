package dev.plimsoll.run;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.OperatingSystemMXBean;

/** The files and sockets that this process has open, and how many it may have; -1 where the platform does not tell. */
final class OpenFiles {
    private static final long UNKNOWN = -1;

    private final OperatingSystemMXBean system;

    OpenFiles(OperatingSystemMXBean system) {
        this.system = system;
    }

    long now() {
        if (!(system instanceof UnixOperatingSystemMXBean unix)) {
            return UNKNOWN;
        }
        try {
            return unix.getOpenFileDescriptorCount();
        } catch (InternalError noneLeft) {
            // The JDK opens a directory to count them. That it cannot says that all are taken.
            return most();
        }
    }

    long most() {
        return system instanceof UnixOperatingSystemMXBean unix ? unix.getMaxFileDescriptorCount() : UNKNOWN;
    }
}
