package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class TypedTest {
    @Test
    void repeatsPlainWordsAsTheyWere() {
        assertThat(typed("load", "--rate=2.5", "--target", "http://127.0.0.1:80/x@y"))
                .isEqualTo("./plimsoll load --rate=2.5 --target http://127.0.0.1:80/x@y");
    }

    @Test
    void quotesWhatAShellWouldTakeApart() {
        assertThat(typed("--objective", "smart_chat p95 < 3 s", "$HOME", "it's", "", "*"))
                .isEqualTo("./plimsoll --objective 'smart_chat p95 < 3 s' '$HOME' 'it'\\''s' '' '*'");
    }

    private static String typed(String... arguments) {
        CommandLine line = new CommandLine(CommandSpec.create());
        line.setUnmatchedArgumentsAllowed(true).parseArgs(arguments);
        return Typed.commandLine(line.getCommandSpec());
    }
}
