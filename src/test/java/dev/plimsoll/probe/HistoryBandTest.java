package dev.plimsoll.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HistoryBandTest {
    private static final Instant NOW = Instant.parse("2026-03-14T12:07:00Z");

    @Test
    void putsARunIntoItsQuarterOfAnHourAlsoWhenItEndsLate() {
        HistoryBand band = with(with(HistoryBand.none(), NOW), NOW.minus(Duration.ofMinutes(20)));

        assertThat(band.cells())
                .extracting(HistoryCell::start)
                .containsExactly(Instant.parse("2026-03-14T11:45:00Z"), Instant.parse("2026-03-14T12:00:00Z"));
    }

    @Test
    void showsADayWithItsEmptyQuarters() {
        List<HistoryCell> day =
                with(HistoryBand.none(), NOW.minus(Duration.ofHours(1))).day(NOW);

        assertThat(day).hasSize(96);
        assertThat(day.get(0).start()).isEqualTo(Instant.parse("2026-03-13T12:15:00Z"));
        assertThat(day.get(91).of(Outcome.SUCCESS)).isEqualTo(1);
        assertThat(day.stream().mapToLong(HistoryCell::runs).sum()).isEqualTo(1);
    }

    @Test
    void dropsWhatIsADayOld() {
        HistoryBand band = with(with(HistoryBand.none(), NOW.minus(Duration.ofHours(24))), NOW);

        assertThat(band.cells()).hasSize(1);
    }

    @Test
    void hasTheTimesOfAtLeastTheLastHour() {
        HistoryBand band =
                with(with(HistoryBand.none(), NOW.minus(Duration.ofMinutes(60))), NOW.minus(Duration.ofMinutes(90)));

        assertThat(band.hourTimes(NOW).count()).isEqualTo(1);
        assertThat(band.dayTimes(NOW).count()).isEqualTo(2);
    }

    @Test
    void refusesACellThatIsNoQuarterOfAnHour() {
        assertThatThrownBy(() -> new HistoryCell(NOW, Map.of(), Map.of(), HistoryTimes.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the start of a quarter of an hour, was 2026-03-14T12:07:00Z");
    }

    private static HistoryBand with(HistoryBand band, Instant at) {
        HistoryRun run = new HistoryRun(at, Duration.ofMillis(30), Outcome.SUCCESS, List.of());
        return band.with(at, cell -> cell.with(run));
    }
}
