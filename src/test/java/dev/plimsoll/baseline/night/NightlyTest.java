package dev.plimsoll.baseline.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.baseline.Gate;
import dev.plimsoll.baseline.GatedMetrics;
import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.HistoryAwayException;
import dev.plimsoll.baseline.MetricVerdict;
import dev.plimsoll.baseline.MetricVerdict.Role;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.VirtualHistory;
import dev.plimsoll.testing.VirtualNights;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights in virtual time, through the real store and the real gate. */
class NightlyTest {
    private static final Gate GATE = new Gate(GatedMetrics.defaults());

    @TempDir
    private Path directory = Path.of("");

    @Test
    void learnsForTenNightsAndThenPasses() {
        VirtualHistory virtual = new VirtualHistory(directory);
        List<NightResult> first = virtual.nights(10);

        NightResult next = virtual.night();

        assertThat(first).extracting(it -> it.verdict().verdict()).containsOnly(Verdict.LEARNING);
        assertThat(next.verdict().verdict()).isEqualTo(Verdict.PASS);
        assertThat(reasons(next))
                .containsExactlyInAnyOrder(
                        "the objective was met over 3,600 calls",
                        "none of 5 gated metrics is worse than in the nights before");
        assertThat(virtual.nights().runs()).isEqualTo(33);
    }

    @Test
    void failsTheNightOfAStepAfterTwoFreshRoundsAndNamesTheOperation() {
        VirtualHistory virtual = new VirtualHistory(directory);
        virtual.nights(14);
        virtual.nights().slowedDownTo(1.2, Operation.SEND_MESSAGE);

        NightResult step = virtual.night();
        virtual.nights().asFastAsEver();
        NightResult after = virtual.night();

        assertThat(step.verdict().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(step.verdict().metrics())
                .filteredOn(it -> it.role() == Role.GATED && it.verdict() == Verdict.FAIL)
                .extracting(MetricVerdict::metric)
                .extracting(Object::toString)
                .containsExactly("send_message p95");
        assertThat(step.runs()).extracting(NightRun::round).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2);
        assertThat(step.night().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(after.verdict().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void leavesOpenWhatThereIsNoTimeToMeasureAgain() {
        VirtualHistory virtual = new VirtualHistory(directory);
        virtual.nights(14);
        virtual.nights().slowedDownTo(1.2, Operation.SEND_MESSAGE);

        NightResult hurried = virtual.night(Duration.ofMinutes(20));

        assertThat(hurried.verdict().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(hurried.runs()).hasSize(3);
    }

    @Test
    void countsWhatWasMeasuredWhenTheTargetIsGoneAfterwards() {
        VirtualHistory virtual = new VirtualHistory(directory);
        virtual.nights(11);
        virtual.nights().slowedDownTo(1.2, Operation.SEND_MESSAGE).goneForReruns();

        NightResult night = virtual.night();

        assertThat(night.verdict().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(night.verdict().judgement().reasons().get(0).code()).isEqualTo(ReasonCode.REGRESSION_UNDECIDED);
        assertThat(night.kept()).hasSize(3);
    }

    @Test
    void replacesOneInvalidRun() {
        VirtualHistory virtual = new VirtualHistory(directory);
        virtual.nights().disturbing(1);

        NightResult night = virtual.night();

        assertThat(night.verdict().verdict()).isEqualTo(Verdict.LEARNING);
        assertThat(night.runs()).extracting(NightRun::isValid).containsExactly(false, true, true, true);
        assertThat(night.kept()).hasSize(3);
    }

    @Test
    void isInvalidWhenASecondRunIs() {
        VirtualHistory virtual = new VirtualHistory(directory);
        virtual.nights().disturbing(2);

        NightResult night = virtual.night();

        assertThat(night.verdict().verdict()).isEqualTo(Verdict.INVALID);
        assertThat(reasons(night))
                .containsExactly("run run-1-0-1: the injector was late", "run run-1-0-2: the injector was late");
        assertThat(night.verdict().metrics()).isEmpty();
        assertThat(night.kept()).isEmpty();
    }

    @Test
    void saysWhyAnotherSeriesIsNotCompared() {
        VirtualHistory virtual = new VirtualHistory(directory);
        virtual.night();
        virtual.nights().inEnvironment("staging");

        NightResult night = virtual.night();

        assertThat(night.verdict().verdict()).isEqualTo(Verdict.LEARNING);
        assertThat(night.earlier().nights()).isEmpty();
        assertThat(night.earlier().differences())
                .containsExactly(
                        "target is not given, was 'http://127.0.0.1:8080/chats-service/api/v1'",
                        "target environment is 'staging', was not given");
    }

    @Test
    void isUndecidedWhileTheHistoryIsAway() {
        VirtualNights nights = new VirtualNights(directory, 0.01, 1);
        Supplier<History> away = () -> {
            throw new HistoryAwayException("cannot reach the history db.example.org", new ConnectException("refused"));
        };
        NightPlan plan = new NightPlan(
                "night-1",
                "chat",
                Optional.empty(),
                3,
                Objectives.parse(List.of("errors < 5 %"), Map.of()),
                Duration.ofHours(8));

        NightResult night = new Nightly(nights, GATE, away).carryOut(plan);

        assertThat(night.verdict().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(night.verdict().judgement().reasons().get(0))
                .isEqualTo(new Reason(
                        ReasonCode.REGRESSION_UNDECIDED,
                        "nothing was compared: cannot reach the history db.example.org"));
    }

    private static List<String> reasons(NightResult night) {
        return night.verdict().judgement().reasons().stream()
                .map(Reason::message)
                .toList();
    }
}
