package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.ProbeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the stack are those that the sample configuration makes. */
class ShippedRulesTest {
    private static final Path SHIPPED = Path.of("dashboards/prometheus");

    @TempDir
    private Path directory;

    @Test
    void areThoseOfTheSample() throws IOException {
        ProbeFiles files = new ProbeFiles(directory);
        files.write("probe.key", "hush-1234");
        files.write("probe.conf", Files.readString(Path.of("probe.conf")));

        Invocation rules = Invocation.of(directory, Map.of(), "rules", "probe.conf", "--out", ".");

        assertThat(rules.out().lines())
                .hasSize(4)
                .allSatisfy(it -> assertThat(SHIPPED.resolve(it))
                        .as("plimsoll rules probe.conf --out " + SHIPPED)
                        .hasSameTextualContentAs(directory.resolve(it)));
    }
}
