package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help of every command, as a newcomer reads it. */
class HelpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo --help",
                "load --help",
                "capacity --help",
                "nightly --help",
                "compare --help",
                "history metrics --help",
                "duet --help",
                "probe --help",
                "check --help",
                "rules --help",
                "history --help",
                "history list --help",
                "history show --help",
                "history label --help",
                "history import --help",
                "history export --help",
                "history prune --help",
                "stand-in --help",
                "generate-completion --help"
            })
    void fitsEightyColumnsAndSaysWhatEachOptionTakes(String arguments) {
        Invocation help = plimsoll(arguments.split(" "));

        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(help.out()).doesNotContainPattern("=<[a-z]").doesNotContain("--api-key ");
    }

    @Test
    void listsTheCommandsWithTheDemonstrationFirst() {
        assertThat(plimsoll("--help").out())
                .containsSubsequence(
                        "Commands:\n  demo ",
                        "\n  load ",
                        "\n  capacity ",
                        "\n  nightly ",
                        "\n  compare ",
                        "\n  probe ",
                        "\n  check ",
                        "\n  rules ",
                        "\n  history ",
                        "\n  clean ",
                        "\n  stand-in ",
                        "\n  generate-completion ");
    }

    @Test
    void namesEveryOptionOfALoadRun() {
        assertThat(plimsoll("load", "--help").out())
                .startsWith("Usage: plimsoll load --profile=P --target=URL --api-key-file=FILE [OPTION]...\n")
                .contains("--profile=P ", "--target=URL ", "--contract=CONTRACT ", "--api-key-file=FILE ")
                .contains("--ca-file=FILE ", "--yes ", "--rate=R ", "--arrivals=FILE ", "--speed=X ")
                .contains("--duration=D ", "--drain=D ", "--time-scale=X ", "--objective=TEXT ", "--seed=N ")
                .contains("--run-dir=DIR ", "--json ", "--config=FILE ", "--verbose ", "--quiet ", "--log-format=")
                .contains(" http://127.0.0.1:8080/chats-service/api/v1\n")
                .endsWith("""

                        Exit code: 0 PASS, 1 FAIL, 2 usage or no usable target, 3 INVALID (the load
                        generator was at fault), 4 UNDECIDED (too few samples), 130 interrupted.
                        """);
    }

    @Test
    void pointsANewcomerToTheDemonstration() {
        Invocation bare = plimsoll();

        assertThat(bare.exit()).isEqualTo(2);
        assertThat(bare.out()).isEmpty();
        assertThat(bare.err()).startsWith("Usage: plimsoll ").endsWith("\n\nTo see it at work: plimsoll demo\n");
    }

    @Test
    void completesCommandsAndOptions() {
        Invocation script = plimsoll("generate-completion");

        assertThat(script.exit()).isZero();
        assertThat(script.out())
                .contains(
                        "local commands=\"demo load capacity merge nightly compare duet workload probe check rules history clean stand-in generate-completion\"",
                        "'--fault'",
                        "'--profile'")
                .doesNotContain("'--api-key'");
    }

    private static Invocation plimsoll(String... arguments) {
        return Invocation.of(Path.of(""), Map.of(), arguments);
    }
}
