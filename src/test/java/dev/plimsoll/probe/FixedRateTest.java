package dev.plimsoll.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedRateTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final FixedRate everyMinuteAtTen = new FixedRate(Duration.ofMinutes(1), Duration.ofSeconds(10));

    @ParameterizedTest
    @CsvSource({
        "12:00:00Z, 12:00:10Z",
        "12:00:09.999999999Z, 12:00:10Z",
        "12:00:10Z, 12:01:10Z",
        "12:00:11Z, 12:01:10Z",
        "23:59:59Z, 00:00:10Z"
    })
    void findsTheNextInstant(String time, String next) {
        Instant after = everyMinuteAtTen.after(Instant.parse("2026-03-01T" + time));

        assertThat(after).hasToString((next.startsWith("00") ? "2026-03-02T" : "2026-03-01T") + next);
    }

    @Test
    void hasThePhaseItHadBeforeARestart() {
        FixedRate before = FixedRate.of(new CheckId("staging", "health"), Duration.ofSeconds(15));
        FixedRate after = FixedRate.of(new CheckId("staging", "health"), Duration.ofSeconds(15));

        Instant aWeekLater = before.after(NOON).plus(Duration.ofDays(7));

        assertThat(after.atOrBefore(aWeekLater)).isEqualTo(aWeekLater);
    }

    @Test
    void spreadsChecksOverTheInterval() {
        Duration interval = Duration.ofSeconds(10);

        long[] inEachSecond = new long[10];
        IntStream.range(0, 1_000)
                .mapToObj(i -> FixedRate.of(new CheckId("target-" + i / 3, "check-" + i % 3), interval))
                .forEach(it -> inEachSecond[(int) it.offset().toSeconds()]++);

        assertThat(Arrays.stream(inEachSecond))
                .allSatisfy(count -> assertThat(count).isBetween(60L, 140L));
    }

    @ParameterizedTest
    @CsvSource({
        // a sixth of a second after the start, or the usual instant when that comes before
        "12:00:30Z, 12:00:30.166666666Z",
        "12:00:09.9Z, 12:00:10Z"
    })
    void beginsSoonForTheFirstTime(String start, String first) {
        Instant begun = everyMinuteAtTen.firstAfter(Instant.parse("2026-03-01T" + start));

        assertThat(begun).isEqualTo(Instant.parse("2026-03-01T" + first));
    }

    @Test
    void countsAFirstRunBetweenTwoInstantsThatWasSleptThrough() {
        FixedRate.Due found = everyMinuteAtTen.due(NOON.plusSeconds(30), NOON.plusSeconds(200));

        assertThat(found).isEqualTo(new FixedRate.Due(NOON.plusSeconds(190), 3));
    }

    @ParameterizedTest
    @CsvSource({
        // planned for 12:00:10; when the time came, which instant is due, and how many have passed
        "12:00:10Z, 12:00:10Z, 0",
        "12:01:09Z, 12:00:10Z, 0",
        "12:01:10Z, 12:01:10Z, 1",
        "12:05:30Z, 12:05:10Z, 5",
        "12:00:09.9Z, 12:00:10Z, 0",
        "11:30:00Z, 11:29:10Z, 0"
    })
    void saysWhatIsDue(String now, String due, long passed) {
        FixedRate.Due found =
                everyMinuteAtTen.due(Instant.parse("2026-03-01T12:00:10Z"), Instant.parse("2026-03-01T" + now));

        assertThat(found).isEqualTo(new FixedRate.Due(Instant.parse("2026-03-01T" + due), passed));
    }

    @Test
    void refusesAnIntervalThatIsNone() {
        assertThatThrownBy(() -> new FixedRate(Duration.ZERO, Duration.ZERO))
                .hasMessage("an interval must be positive, was PT0S");
    }
}
