package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.report.Paint;
import dev.plimsoll.run.Phase;
import dev.plimsoll.run.Stage;
import dev.plimsoll.testing.LiveSeconds;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchPictureTest {
    private static final Map<String, Set<Operation>> GROUPS = new TreeMap<>(
            Map.of("reads", Set.of(Operation.HEALTH), "replies-of-the-model", Set.of(Operation.SMART_CHAT)));

    private final LiveSeconds seconds = new LiveSeconds();

    @Test
    void showsWhereARunStandsAndItsLastSeconds() {
        WatchPicture picture = picture(80, Paint.PLAIN);
        picture.entered(Stage.MEASURED);

        seconds.call(Operation.HEALTH, Outcome.SUCCESS, Duration.ofMillis(4));
        picture.add(seconds.end(Phase.MEASURED));
        seconds.call(Operation.HEALTH, Outcome.SUCCESS, Duration.ofMillis(8));
        seconds.call(Operation.HEALTH, Outcome.FAILURE, Duration.ofMillis(8));
        picture.add(seconds.end(Phase.MEASURED));

        assertThat(picture.lines().stream().map(String::stripTrailing))
                .containsExactly("""

                run-1  measuring 0:02, 0:58 left  ━━───────────────────────────────────────────

                users                2 ▄█                requests/s           2 ▄█
                errors               1 ▁█                lag p99        1.00 ms ██

                                   p95                               requests/s
                reads          8.00 ms ▄█                                     2 ▄█
                replies-of-…         –                                        0 ▁▁
                """.stripTrailing().split("\n", -1));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 61, 80, 100, 213})
    void fitsIntoItsWidthAndIntoTwentyFourLines(int width) {
        WatchPicture picture = picture(width, Paint.PLAIN);

        picture.add(seconds.end(Phase.WARM_UP));

        assertThat(picture.lines()).allSatisfy(it -> assertThat(it.length()).isLessThan(width));
        assertThat(picture.lines()).hasSizeLessThan(24);
    }

    @Test
    void isTheSameWithoutItsColours() {
        WatchPicture colourful = picture(80, Paint.COLOUR);
        WatchPicture plain = picture(80, Paint.PLAIN);

        assertThat(colourful.lines().stream().map(it -> it.replaceAll("\u001b\\[[0-9;]*m", "")))
                .containsExactlyElementsOf(plain.lines());
        assertThat(String.join("", colourful.lines())).contains("\u001b[36m");
    }

    @Test
    void saysInWhichPhaseARunIs() {
        WatchPicture picture = picture(80, Paint.PLAIN);

        picture.entered(Stage.DRAIN);

        assertThat(picture.lines().get(1)).startsWith("run-1  last visits  ─");
    }

    private static WatchPicture picture(int width, Paint paint) {
        return new WatchPicture("run-1", GROUPS, new Canvas(width, paint));
    }
}
