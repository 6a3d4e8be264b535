package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.ProbeFiles;
import dev.plimsoll.testing.StandInAdmin;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code plimsoll check --live}, which asks the targets. */
class CheckLiveTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("contracts")
    void tellsTheContractAndThatTheKeyCheckDiscriminates(Contract contract) {
        try (StandIn standIn = StandIn.start(StandInSettings.of(contract, 1))) {
            new ProbeFiles(directory).write(standIn, "{ kind = health }");

            Invocation check = plimsoll("--live");

            assertThat(check.exit()).as(check.out()).isZero();
            assertThat(check.out())
                    .containsPattern(
                            "stand-in +" + contract.name() + " +needs the key  good, and a wrong one is refused")
                    .endsWith("\nprobe.conf can be used.\n");
        }
    }

    static Iterable<Contract> contracts() {
        return Contracts.all();
    }

    @Test
    void findsAServiceThatTakesAnyKey() {
        try (StandIn standIn = StandIn.start(StandInSettings.of(Contracts.guide(), 1))) {
            new StandInAdmin(standIn).begin("{\"kind\":\"any_key\"}");
            new ProbeFiles(directory).write(standIn, "{ kind = health }");

            Invocation check = plimsoll("--live", "--json");

            assertThat(check.exit()).isEqualTo(1);
            assertThat(check.out()).contains("""
                      "targets" : [ {
                        "target" : "stand-in",
                        "contract" : "guide",
                        "health" : "public",
                        "key" : "vacuous",
                        "problem" : ""
                      } ]
                    """);
        }
    }

    @Test
    void saysWhatIsWrongWithATargetThatDoesNotAnswer() {
        ProbeFiles files = new ProbeFiles(directory);
        files.write("probe.key", "hush-1234");
        files.target("base-url = \"http://127.0.0.1:1/\"");

        Invocation check = plimsoll("--live");

        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).containsPattern("stand-in +unknown +unknown +unknown +connect_refused, ");
    }

    @Test
    void warnsWhenOneFailureAloneWouldPage() {
        ProbeFiles files = new ProbeFiles(directory);
        files.write("probe.key", "hush-1234");
        files.target("base-url = \"http://127.0.0.1:1/\","
                + " checks = [ { kind = health, interval = 10m, objective.availability = 99.9 % } ]");

        Invocation check = plimsoll();

        assertThat(check.exit()).isZero();
        assertThat(check.out()).endsWith("""
                probe.conf can be used. But:
                  stand-in/health: it runs so rarely that a single failure already burns the error budget at a rate \
                that pages; the rules wait for a second one, which a shorter interval or a lower availability would \
                bring sooner
                """);
    }

    private Invocation plimsoll(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "check";
        arguments[1] = "probe.conf";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Invocation.of(directory, Map.of(), arguments);
    }
}
