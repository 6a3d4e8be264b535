package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String TARGET =
            "name = staging, base-url = \"https://chat.example.org/api\", api-key-env = CHAT_KEY";

    @TempDir
    private Path directory;

    @Test
    void saysWhatTheProberWouldDo() throws IOException {
        write("plimsoll.probe.targets = [ { " + TARGET + " } ]");

        Invocation check = plimsoll("check", "probe.conf");

        assertThat(check.exit()).isZero();
        assertThat(check.err()).isEmpty();
        assertThat(check.out()).isEqualTo("""
                        target   check    kind     every  timeout  attempts  deadline  available  within  pages at
                        staging  health   health   15 s   5 s      2         12 s      99.9 %     500 ms  4 failed
                        staging  key      key      5 min  5 s      2         4 min     99 %       500 ms  2 failed
                        staging  journey  journey  60 s   10 s     2         48 s      99.5 %     1 s     5 failed

                        probe.conf can be used.
                        """);
    }

    @Test
    void warnsOfWhatIsProbablyNotWanted() throws IOException {
        write("plimsoll.probe { targets = [ { " + TARGET + " } ], web.listen = \"0.0.0.0:1\" }");

        Invocation check = plimsoll("check", "probe.conf");

        assertThat(check.exit()).isZero();
        assertThat(check.out()).endsWith("""

                        probe.conf can be used. But:
                          plimsoll.probe.web.listen: other machines can reach 0.0.0.0:1 and see all that the prober shows; \
                        plimsoll.probe.web.basic-auth would ask them for a password
                        """);
    }

    @Test
    void tellsAScriptInJson() throws IOException {
        write("plimsoll.probe.targets = [ { " + TARGET
                + ", checks = [ { kind = health, failing-interval = 14s } ] } ]");

        Invocation check = plimsoll("check", "probe.conf", "--json");

        assertThat(check.exit()).isZero();
        assertThat(check.out()).isEqualTo("""
                        {
                          "checks" : [ {
                            "target" : "staging",
                            "check" : "health",
                            "kind" : "health",
                            "attempts" : 2,
                            "repeatsWrites" : false,
                            "interval" : 15,
                            "failingInterval" : 14,
                            "timeout" : 5,
                            "deadline" : 11.2,
                            "objective" : {
                              "availability" : 0.999,
                              "latency" : 0.5
                            },
                            "failuresToPage" : 4
                          } ],
                          "warnings" : [ ]
                        }
                        """);
    }

    @Test
    void saysAllThatIsWrong() throws IOException {
        Path file = write("plimsoll.probe { targets = [ { " + TARGET + ", api-key = x } ], grace = soon }");

        Invocation check = plimsoll("check", "probe.conf");

        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.out()).isEmpty();
        assertThat(check.err())
                .isEqualTo("plimsoll: " + file + " has 2 problems:\n"
                        + "  plimsoll.probe.targets[0].api-key: unknown key; known here: api-key-env, api-key-file,"
                        + " base-url, ca-file, checks, contract, fail-over, name, next-api-key-file\n"
                        + "  plimsoll.probe.grace: expected a duration such as 30s, was 'soon'\n");
    }

    @Test
    void looksIntoTheFileOfAuthorities() throws IOException {
        write("plimsoll.probe.targets = [ { " + TARGET + ", ca-file = ca.pem } ]");
        Path pem = Files.writeString(directory.resolve("ca.pem"), "hello\n");

        Invocation check = plimsoll("check", "probe.conf");

        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.err())
                .isEqualTo("plimsoll: staging: CA file '" + pem
                        + "' holds no certificate: expected PEM text with -----BEGIN CERTIFICATE-----\n");
    }

    @Test
    void needsAFile() {
        assertThat(plimsoll("check").err())
                .isEqualTo("plimsoll check: missing required parameter: 'FILE'\nTry 'plimsoll check --help'.\n");
        assertThat(plimsoll("check", "none.conf").err())
                .isEqualTo("plimsoll: cannot read the configuration " + directory.resolve("none.conf")
                        + ": there is no such file\n");
    }

    @Test
    void doesNotShowAKey() throws IOException {
        write("plimsoll.probe.targets = [ { " + TARGET.replace("https://", "https://hush-1234@") + " } ]");

        Invocation check = plimsoll("check", "probe.conf");

        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.err()).doesNotContain("hush-1234");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("probe.conf"), text);
    }

    private Invocation plimsoll(String... arguments) {
        return Invocation.of(directory, Map.of("CHAT_KEY", "hush-1234"), arguments);
    }
}
