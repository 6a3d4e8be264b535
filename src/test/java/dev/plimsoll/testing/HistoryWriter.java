package dev.plimsoll.testing;

import dev.plimsoll.baseline.History;
import dev.plimsoll.store.Credentials;
import dev.plimsoll.store.Histories;
import dev.plimsoll.store.HistoryAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process of its own that keeps one night after the other, and says so after each, until it is killed. */
public final class HistoryWriter {
    private static final String OPENING = "opening";

    private HistoryWriter() {}

    public static void main(String[] args) {
        System.out.println(OPENING);
        History history = new Histories(Credentials.none()).open(HistoryAddress.parse(args[0]));
        for (int number = 0; ; number++) {
            history.keep(SampleNights.night(number));
            System.out.println(SampleNights.id(number));
        }
    }

    /**
     * Starts the process and kills it at some instant, with a signal that it cannot catch.
     *
     * @param nights how many it says it has kept by then, at least
     * @param later how long after it said so
     * @return how many nights it said it kept
     */
    public static int killed(Path file, int nights, Duration later) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HistoryWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = writer.inputReader()) {
            for (int line = 0; line <= nights; line++) {
                said.readLine();
            }
            writer.waitFor(later.toMillis(), TimeUnit.MILLISECONDS);
            // The handle, since the process itself would close what was said.
            writer.toHandle().destroyForcibly();
            writer.waitFor();
            return nights + (int) said.lines().count();
        } finally {
            writer.destroyForcibly();
        }
    }
}
