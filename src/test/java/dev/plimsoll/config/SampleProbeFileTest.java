package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the sample {@code probe.conf} and what {@code reference.conf} says of the prober to the code. */
class SampleProbeFileTest {
    private static final Pattern KNOWN = Pattern.compile("\\.zzzzzzzz: unknown key; known here: (.*)");

    @TempDir
    private Path directory;

    @Test
    void canBeUsedAsItIs() throws IOException {
        Path sample = Files.copy(Path.of("probe.conf"), directory.resolve("probe.conf"));
        Files.writeString(directory.resolve("probe.key"), "a-key-for-the-stand-in\n");

        ProbeConfig config = ProbeConfig.read(sample, "alpha", secrets());

        assertThat(config.targets())
                .singleElement()
                .satisfies(target -> assertThat(target.checks())
                        .extracting(it -> it.id().toString())
                        .containsExactly(
                                "stand-in/health", "stand-in/key", "stand-in/journey", "stand-in/list_sessions"));
        assertThat(ProbeWarnings.of(config)).isEmpty();
    }

    @Test
    void findsEveryKeyExplainedInTheReference() throws IOException {
        String reference = Files.readString(Path.of("src/main/resources/reference.conf"));
        String section = reference.substring(reference.indexOf("\n  probe {"));

        assertThat(knownKeys())
                .contains("targets", "api-key-file", "certificate-file", "jitter", "orphan-age", "session-id")
                .allSatisfy(key -> assertThat(section).containsPattern("[\\s#{.]" + key + "\\b"));
    }

    /** Everything that could have been written where something was that nobody knows. */
    private List<String> knownKeys() throws IOException {
        Path file = Files.writeString(directory.resolve("all.conf"), """
                plimsoll.probe { zzzzzzzz = 1, web { zzzzzzzz = 1, tls.zzzzzzzz = 1, basic-auth.zzzzzzzz = 1 }, targets = [
                  { zzzzzzzz = 1, checks = [
                    { kind = health, zzzzzzzz = 1, retries.zzzzzzzz = 1, objective.zzzzzzzz = 1 }
                    { kind = key, zzzzzzzz = 1 }, { kind = journey, zzzzzzzz = 1 }, { kind = operation, zzzzzzzz = 1 }
                  ] } ] }
                """);
        try {
            throw new AssertionError(ProbeConfig.read(file, "alpha", secrets()));
        } catch (InvalidConfigException refused) {
            return KNOWN.matcher(String.valueOf(refused.getMessage()))
                    .results()
                    .flatMap(it -> List.of(it.group(1).split(", ")).stream())
                    .distinct()
                    .toList();
        }
    }

    private static SecretReader secrets() {
        return new SecretReader(Map.of(), secret -> {});
    }
}
