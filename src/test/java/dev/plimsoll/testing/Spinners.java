package dev.plimsoll.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that do nothing but keep a processor busy, until they are ended. */
public final class Spinners {
    private final List<Process> processes = new ArrayList<>();

    private Spinners() {}

    public static Spinners start(int count) throws IOException {
        Spinners spinners = new Spinners();
        for (int i = 0; i < count; i++) {
            spinners.processes.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
        }
        return spinners;
    }

    public void end() {
        processes.forEach(Process::destroyForcibly);
    }
}
