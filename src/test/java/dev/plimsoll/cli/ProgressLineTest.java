package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final Terminal NARROW = new Terminal(true, true, 12, true);

    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong(-5);

    @Test
    void redrawsOneLineOnATerminal() {
        ProgressLine line = line(NARROW, Verbosity.NORMAL);

        line.show("10 users");
        line.show("9 users");
        line.close();

        assertThat(err.toString()).isEqualTo("\r10 users\u001b[K\r9 users\u001b[K" + System.lineSeparator());
    }

    @Test
    void cutsALineToTheWidthOfTheTerminal() {
        ProgressLine line = line(NARROW, Verbosity.NORMAL);

        line.show("0123456789abc");
        line.show("0123456789a");

        assertThat(err.toString()).isEqualTo("\r0123456789…\u001b[K\r0123456789a\u001b[K");
    }

    @Test
    void cutsBetweenTwoFigures() {
        ProgressLine line = line(NARROW, Verbosity.NORMAL);

        line.show("1 a, 2 b, 3 c");
        line.show("0:32  12 users");

        assertThat(err.toString()).isEqualTo("\r1 a, 2 b …\u001b[K\r0:32 …\u001b[K");
    }

    @Test
    void writesALineEveryFiveSecondsWithoutATerminal() {
        ProgressLine line = line(Terminal.none(), Verbosity.NORMAL);

        for (int second = 0; second <= 11; second++) {
            line.show(second + " s");
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        line.finish("done");

        assertThat(err.toString().lines()).containsExactly("0 s", "5 s", "10 s", "done");
    }

    @Test
    void keepsQuietWhenToldTo() {
        ProgressLine line = line(NARROW, Verbosity.QUIET);

        line.show("10 users");
        line.finish("done");

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void endsALineOnlyOnce() {
        ProgressLine line = line(NARROW, Verbosity.NORMAL);

        line.finish("done");
        line.close();

        assertThat(err.toString()).isEqualTo("\rdone\u001b[K" + System.lineSeparator());
    }

    private ProgressLine line(Terminal terminal, Verbosity verbosity) {
        PrintWriter writer = new PrintWriter(err);
        return ProgressLine.on(
                new Surroundings(writer, writer, Map.of(), Path.of(""), terminal), verbosity, nanos::get);
    }
}
