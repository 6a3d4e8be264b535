package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.ProbeFiles;
import dev.plimsoll.testing.StandInAdmin;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plimsoll probe --once}, as a gate before a release would use it. */
class ProbeOnceTest {
    private final StandIn standIn = StandIn.start(StandInSettings.of(Contracts.guide(), 1));

    @TempDir
    private Path directory;

    @BeforeEach
    void configure() {
        new ProbeFiles(directory)
                .write(
                        standIn,
                        "{ kind = health, retries.policy = none }",
                        "{ kind = key, retries.policy = none }",
                        "{ kind = journey, retries.policy = none }");
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void passesWhenAllIsWell() {
        Invocation once = once();

        assertThat(once.exit()).as(once.out()).isZero();
        assertThat(once.err()).isEmpty();
        assertThat(once.out().lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("target ") || line.contains("  success  "));
        assertThat(new StandInAdmin(standIn).sessions()).isZero();
    }

    @Test
    void failsWhenACheckDoes() {
        new StandInAdmin(standIn).begin("{\"kind\":\"status\",\"status\":500,\"operations\":[\"health\"]}");

        Invocation once = once();

        assertThat(once.exit()).isEqualTo(1);
        assertThat(once.out()).containsPattern("stand-in +health +failure .* health: server_5xx, status 500");
    }

    @Test
    void failsWhenAnyKeyIsTaken() {
        new StandInAdmin(standIn).begin("{\"kind\":\"any_key\"}");

        Invocation once = once("--check", "key");

        assertThat(once.exit()).isEqualTo(1);
        assertThat(once.out())
                .contains("key vacuous; control: assertion, expected a wrong key to be refused, was status 200\n");
    }

    @Test
    void saysNothingWhereTheServiceLimitsUs() {
        new StandInAdmin(standIn).begin("{\"kind\":\"status\",\"status\":429}");

        Invocation once = once("--check", "health");

        assertThat(once.exit()).isEqualTo(4);
        assertThat(once.out()).contains("  inconclusive  ");
    }

    @Test
    void tellsAScriptInJson() {
        Invocation once = once("--check", "stand-in/key", "--json");

        assertThat(once.exit()).as(once.out()).isZero();
        assertThat(once.out()).contains("\"check\" : \"key\"", "\"auth\" : \"valid\"", "\"step\" : \"control\"");
    }

    @Test
    void namesAllThatIsWrongWithTheAuthorities() {
        ProbeFiles files = new ProbeFiles(directory);
        Path pem = files.write("ca.pem", "hello\n");
        files.target("base-url = \"https://127.0.0.1:1\", ca-file = ca.pem");

        Invocation once = once();

        assertThat(once.exit()).isEqualTo(2);
        assertThat(once.err())
                .isEqualTo("plimsoll: stand-in: CA file '" + pem
                        + "' holds no certificate: expected PEM text with -----BEGIN CERTIFICATE-----\n");
    }

    @Test
    void listsTheChecksThereAre() {
        assertThat(once("--check", "kee").err())
                .startsWith("plimsoll: there is no check 'kee'; did you mean key?\nThe checks are:\n");
    }

    private Invocation once(String... more) {
        String[] arguments = Stream.concat(Stream.of("probe", "probe.conf", "--once"), Arrays.stream(more))
                .toArray(String[]::new);
        return Invocation.of(directory, Map.of(), arguments);
    }
}
