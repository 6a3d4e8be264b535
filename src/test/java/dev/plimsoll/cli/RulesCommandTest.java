package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.ProbeFiles;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void configure() {
        ProbeFiles files = new ProbeFiles(directory);
        files.write("probe.key", "hush-1234");
        files.target("base-url = \"http://127.0.0.1:1/\"");
    }

    @Test
    void writesRulesAndTheirTests() {
        Invocation rules = plimsoll("rules", "probe.conf", "--out", "rules");

        assertThat(rules.exit()).isZero();
        assertThat(rules.err()).isEmpty();
        assertThat(rules.out()).isEqualTo("""
                rules/probe-slo.rules.yml
                rules/probe-slo.test.yml
                rules/probe-alerts.rules.yml
                rules/probe-alerts.test.yml
                """);
        assertThat(directory.resolve("rules/probe-slo.rules.yml")).content().contains("stand-in", "journey");
    }

    @Test
    void saysWhereItCannotWrite() {
        new ProbeFiles(directory).write("rules", "a file");

        Invocation rules = plimsoll("rules", "probe.conf", "--out", "rules");

        assertThat(rules.exit()).isEqualTo(2);
        assertThat(rules.err())
                .isEqualTo("plimsoll: cannot write rules into rules: java.nio.file.FileAlreadyExistsException: "
                        + directory.resolve("rules") + "\n");
    }

    @Test
    void needsADirectory() {
        assertThat(plimsoll("rules", "probe.conf").err())
                .isEqualTo("plimsoll rules: missing required option: '--out=DIR'\nTry 'plimsoll rules --help'.\n");
    }

    private Invocation plimsoll(String... arguments) {
        return Invocation.of(directory, Map.of(), arguments);
    }
}
