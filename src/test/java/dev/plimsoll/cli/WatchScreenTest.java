package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.report.Paint;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchScreenTest {
    private final StringWriter err = new StringWriter();
    private final WatchScreen screen = new WatchScreen(new PrintWriter(err), new Canvas(80, Paint.PLAIN));

    @Test
    void drawsOverWhatItDrewBefore() {
        screen.draw(List.of("a", "b"));
        screen.draw(List.of("c", "d"));

        assertThat(err).hasToString("\ra\u001b[K\nb\u001b[K\n\u001b[J" + "\r\u001b[2Ac\u001b[K\nd\u001b[K\n\u001b[J");
    }

    @Test
    void letsWhatIsSaidScrollByAbove() {
        screen.draw(List.of("a"));
        screen.say("hello");

        assertThat(err).hasToString("\ra\u001b[K\n\u001b[J" + "\r\u001b[1A\u001b[Jhello\n" + "\ra\u001b[K\n\u001b[J");
    }

    @Test
    void leavesTheLastPictureWhereItStands() {
        screen.draw(List.of("a"));
        screen.leave();
        screen.say("done");

        assertThat(err).hasToString("\ra\u001b[K\n\u001b[J" + "\n" + "\r\u001b[Jdone\n");
    }

    @Test
    void needsATerminalThatIsWideEnough() {
        assertThat(WatchScreen.on(at(Terminal.none(), Map.of()))).isEmpty();
        assertThat(WatchScreen.on(at(new Terminal(true, true, 59, true), Map.of())))
                .isEmpty();
    }

    @Test
    void isColorlessWhenAskedTo() {
        Terminal wide = new Terminal(true, true, 100, false);

        assertThat(WatchScreen.on(at(wide, Map.of("NO_COLOR", "1"))).map(WatchScreen::size))
                .contains(new Canvas(100, Paint.PLAIN));
        assertThat(WatchScreen.on(at(wide, Map.of())).map(WatchScreen::size)).contains(new Canvas(100, Paint.COLOUR));
    }

    private Surroundings at(Terminal terminal, Map<String, String> environment) {
        PrintWriter out = new PrintWriter(err);
        return new Surroundings(out, out, environment, Path.of(""), terminal);
    }
}
