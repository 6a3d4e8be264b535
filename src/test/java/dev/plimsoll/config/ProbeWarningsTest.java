package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeWarningsTest {
    private static final String ONE = "{ name = one, base-url = \"https://chat.example.org/api\", api-key-env = KEY";
    private static final String TWO = "{ name = two, base-url = \"https://chat.example.org/api\", api-key-env = KEY";

    @TempDir
    private Path directory;

    @Test
    void findsNothingWrongWithTheDefaults() throws IOException {
        assertThat(warnings("targets = [ " + ONE + " } ]")).isEmpty();
    }

    @Test
    void countsTheRequestsOfAllTargetsAtOneService() throws IOException {
        String quick = ", checks = [ { kind = health, interval = 2s, timeout = 500ms, retries.base = 100ms } ] }";

        assertThat(warnings("targets = [ " + ONE + quick + ", " + TWO + " } ]")).isEmpty();
        assertThat(warnings("targets = [ " + ONE + quick + ", " + TWO + quick + ", " + TWO.replace("two", "three")
                        + " } ]"))
                .containsExactly(
                        "one and two and three: the checks make 70.4 requests a minute, retries apart; as shipped,"
                                + " the service answers 429 to more than 60 a minute from one address, and such runs are"
                                + " inconclusive");
    }

    @Test
    void seesThatEverybodyCanLook() throws IOException {
        assertThat(warnings("targets = [ " + ONE + " } ], web.listen = \"0.0.0.0:7546\""))
                .containsExactly(
                        "plimsoll.probe.web.listen: other machines can reach 0.0.0.0:7546 and see all that the prober shows;"
                                + " plimsoll.probe.web.basic-auth would ask them for a password");
    }

    @Test
    void seesAPasswordInTheClear() throws IOException {
        Files.writeString(directory.resolve("password"), "sesame");

        assertThat(
                        warnings(
                                "targets = [ " + ONE
                                        + " } ], web { listen = \"0.0.0.0:7546\", basic-auth { user = ops, password-file = password } }"))
                .containsExactly(
                        "plimsoll.probe.web.basic-auth: the password crosses the network in the clear without plimsoll.probe.web.tls");
    }

    private List<String> warnings(String probe) throws IOException {
        Path file = Files.writeString(directory.resolve("probe.conf"), "plimsoll.probe { " + probe + " }");
        return ProbeWarnings.of(ProbeConfig.read(file, "alpha", new SecretReader(Map.of("KEY", "hush"), secret -> {})));
    }
}
