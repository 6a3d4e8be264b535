package dev.plimsoll.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.run.Manifest;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.SampleManifests;
import dev.plimsoll.testing.SampleNights;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightRecordTest {
    private static final Instant TWO = Instant.parse("2026-01-01T02:00:00Z");

    @Test
    void mustHaveRunsUnlessItIsInvalid() {
        Night night = SampleNights.night(0).night();

        assertThatThrownBy(() -> new NightRecord(night, SampleNights.SERIES, "{}", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("night night-00000 must have runs, or be INVALID and have none; was PASS with 0");
    }

    @Test
    void refusesAClockThatWasSetBackDuringTheNight() {
        assertThatThrownBy(() -> night("n1", TWO, TWO.minusSeconds(60)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("night n1 ended at 2026-01-01T01:59:00Z, before it started at 2026-01-01T02:00:00Z: was the"
                        + " clock set back meanwhile?");
    }

    @Test
    void isNotCalledLikeAPlaceElsewhere() {
        assertThatThrownBy(() -> night("../n1", TWO, TWO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the id of a night must be the name of a file, was '../n1'");
    }

    @ParameterizedTest
    @CsvSource({"'n1', n1, 0", "'n1, rerun 2', n1, 2"})
    void isNamedInTheManifestsOfItsRuns(String said, String night, int round) {
        PartOfNight part = PartOfNight.of(SampleManifests.with(Map.of(Manifest.NIGHT, said)));

        assertThat(part).isEqualTo(new PartOfNight(night, round)).hasToString(said);
    }

    @Test
    void isARunsOwnWhereItsManifestNamesNone() {
        Manifest manifest = SampleManifests.with(Map.of());

        assertThat(PartOfNight.of(manifest)).isEqualTo(new PartOfNight(manifest.runId(), 0));
    }

    @Test
    void hasTheGravestVerdictOfItsPlannedRunsWhenItIsImported() {
        Manifest manifest = SampleManifests.with(Map.of(Manifest.NIGHT, "n1", Manifest.BUILD, "1.7.2"));
        RunRecord passed = run("a", 0, Verdict.PASS);
        RunRecord failed = run("b", 0, Verdict.FAIL);
        RunRecord rerun = run("c", 1, Verdict.UNDECIDED);

        Night night = new ImportedNight(manifest, List.of(rerun, passed, failed))
                .record()
                .night();

        assertThat(night.id()).isEqualTo("n1");
        assertThat(night.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(night.build()).contains("1.7.2");
    }

    @Test
    void countsInTheBaselineUnlessItWasLeftOut() {
        NightValues kept = values(0, Standing.BASELINE);
        NightValues leftOut = values(1, Standing.LEFT_OUT);

        List<MetricHistory> histories = new EarlierNights(List.of(kept, leftOut)).histories();

        assertThat(histories)
                .hasSize(12)
                .allSatisfy(it -> assertThat(it.nights())
                        .extracting(PastNight::label)
                        .containsExactly("2026-01-01 02:00 (1.7.0)"));
        assertThat(histories.get(0).nights().get(0).value())
                .isEqualTo(kept.medians().byMetric().get(histories.get(0).metric()));
    }

    private static NightValues values(int number, Standing standing) {
        NightRecord record = SampleNights.night(number);
        Night night = record.night();
        return new NightValues(
                new Night(
                        night.id(),
                        night.profile(),
                        night.series(),
                        night.started(),
                        night.ended(),
                        night.build(),
                        night.verdict(),
                        standing,
                        night.label()),
                record.runs().stream()
                        .map(it -> new RunValues(it.id(), it.round(), it.values()))
                        .toList());
    }

    private static RunRecord run(String id, int round, Verdict verdict) {
        return new RunRecord(
                id,
                round,
                TWO,
                TWO.plusSeconds(60),
                verdict,
                new MetricValues(Map.of()),
                new RunDocuments("{}", "{}", "{}", "{}"),
                List.of());
    }

    private static Night night(String id, Instant started, Instant ended) {
        return new Night(
                id,
                "load",
                SampleNights.SERIES.text(),
                started,
                ended,
                Optional.empty(),
                Verdict.PASS,
                Standing.BASELINE,
                Optional.empty());
    }
}
