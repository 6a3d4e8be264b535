package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.config.ListenAddress;
import dev.plimsoll.config.LiveSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class LiveOptionsTest {
    private static final ListenAddress CONFIGURED = new ListenAddress("127.0.0.1", 1111);

    @Test
    void areOffUnlessAskedFor() {
        LiveSettings off = new LiveSettings(Optional.empty(), Duration.ZERO, Optional.empty());

        assertThat(parsed().over(off)).isEqualTo(off);
    }

    @Test
    void winOverTheConfiguration() {
        LiveSettings configured = new LiveSettings(Optional.of(CONFIGURED), Duration.ZERO, Optional.of(CONFIGURED));

        LiveSettings settings = parsed("--listen", "0.0.0.0:7547").over(configured);

        assertThat(settings.listen()).contains(new ListenAddress("0.0.0.0", 7547));
        assertThat(settings.pushGateway()).contains(CONFIGURED);
    }

    @Test
    void sayWhatAnAddressLooksLike() {
        assertThatThrownBy(() -> parsed("--listen", "7547"))
                .isInstanceOf(ParameterException.class)
                .hasMessage(
                        "Invalid value for option '--listen': expected HOST:PORT such as 127.0.0.1:7546, was '7547'");
    }

    @Test
    void tellARunInLinesWhereThereIsNoTerminal() {
        StringWriter err = new StringWriter();
        PrintWriter out = new PrintWriter(err);
        Surroundings surroundings = new Surroundings(out, out, Map.of(), Path.of(""), Terminal.none());

        Narrator narrator = parsed("--watch").narrator(new PlimsollCommand(surroundings, new Secrets()));

        assertThat(narrator.observers("run-1", Map.of())).isEmpty();
        assertThat(err.toString().strip())
                .isEqualTo("there is no terminal for --watch to draw on: the run is told in lines");
    }

    private static LiveOptions parsed(String... arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.options;
    }

    @Command
    private static final class Holder {
        @Mixin
        private final LiveOptions options = new LiveOptions();
    }
}
