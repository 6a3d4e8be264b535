package dev.plimsoll.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.OutOfDescriptors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
class HttpWireExhaustionTest {
    /** The reserved port: nobody listens there, and nobody needs to. */
    private static final String NOBODY = "http://127.0.0.1:1";

    /** In a process of its own: there is no way to run out of descriptors that spares the other tests. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void runningOutOfDescriptorsIsOurOwnFault() throws IOException, InterruptedException {
        List<String> command = List.of(
                "sh",
                "-c",
                "ulimit -n 256; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OutOfDescriptors.class.getName(),
                NOBODY);

        Process process = new ProcessBuilder(command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).isEqualTo("EXHAUSTED Too many open files\n");
    }
}
