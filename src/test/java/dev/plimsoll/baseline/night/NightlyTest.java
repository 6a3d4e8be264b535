package dev.plimsoll.baseline.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.baseline.Gate;
import dev.plimsoll.baseline.GatedMetrics;
import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.HistoryAwayException;
import dev.plimsoll.baseline.MetricVerdict;
import dev.plimsoll.baseline.MetricVerdict.Role;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.store.Credentials;
import dev.plimsoll.store.Histories;
import dev.plimsoll.store.HistoryAddress;
import dev.plimsoll.testing.VirtualNights;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights in virtual time, through the real store and the real gate. */
class NightlyTest {
    private static final Gate GATE = new Gate(GatedMetrics.labelled(List.of(
            "list_sessions p50", "create_session p95", "list_messages p50", "send_message p95", "all throughput")));

    @TempDir
    private Path directory = Path.of("");

    private VirtualNights nights = new VirtualNights(Path.of(""), 0, 0);
    private Supplier<History> history = () -> {
        throw new AssertionError("not opened");
    };

    @BeforeEach
    void begin() {
        nights = new VirtualNights(directory, 0.01, 1);
        History open = new Histories(Credentials.none())
                .open(HistoryAddress.parse(directory.resolve("history.db").toString()));
        history = () -> open;
    }

    @Test
    void learnsForTenNightsAndThenPasses() {
        List<NightResult> first = quiet(10);

        NightResult next = night();

        assertThat(first).extracting(it -> it.verdict().verdict()).containsOnly(Verdict.LEARNING);
        assertThat(next.verdict().verdict()).isEqualTo(Verdict.PASS);
        assertThat(reasons(next))
                .containsExactlyInAnyOrder(
                        "the objective was met over 3,600 calls",
                        "none of 5 gated metrics is worse than in the nights before");
        assertThat(nights.runs()).isEqualTo(33);
    }

    @Test
    void failsTheNightOfAStepAfterTwoFreshRoundsAndNamesTheOperations() {
        quiet(14);
        nights.slowedDownTo(1.2);

        NightResult step = night();

        assertThat(step.verdict().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(step.verdict().metrics())
                .filteredOn(it -> it.role() == Role.GATED && it.verdict() == Verdict.FAIL)
                .extracting(MetricVerdict::metric)
                .extracting(Object::toString)
                .containsExactly("create_session p95", "list_messages p50", "list_sessions p50", "send_message p95");
        assertThat(step.runs()).extracting(NightRun::round).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2);
        assertThat(step.night().verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void passesAgainOnceItIsAsFastAsBefore() {
        quiet(14);
        nights.slowedDownTo(1.2);
        night();
        nights.slowedDownTo(1);

        NightResult after = night();

        assertThat(after.verdict().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void leavesOpenWhatThereIsNoTimeToMeasureAgain() {
        quiet(14);
        nights.nextNight().slowedDownTo(1.2);

        NightResult hurried = nightly().carryOut(plan(Duration.ofMinutes(20)));

        assertThat(hurried.verdict().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(hurried.runs()).hasSize(3);
    }

    @Test
    void replacesOneInvalidRun() {
        nights.nextNight().disturbing(1);

        NightResult night = nightly().carryOut(plan());

        assertThat(night.verdict().verdict()).isEqualTo(Verdict.LEARNING);
        assertThat(night.runs()).extracting(NightRun::isValid).containsExactly(false, true, true, true);
        assertThat(night.kept()).hasSize(3);
    }

    @Test
    void isInvalidWhenASecondRunIs() {
        nights.nextNight().disturbing(2);

        NightResult night = nightly().carryOut(plan());

        assertThat(night.verdict().verdict()).isEqualTo(Verdict.INVALID);
        assertThat(reasons(night))
                .containsExactly("run run-1-0-1: the injector was late", "run run-1-0-2: the injector was late");
        assertThat(night.verdict().metrics()).isEmpty();
        assertThat(night.kept()).isEmpty();
    }

    @Test
    void saysWhyAnotherSeriesIsNotCompared() {
        quiet(1);
        VirtualNights elsewhere =
                new VirtualNights(directory, 0.01, 1).nextNight().nextNight().inEnvironment("staging");

        NightResult night = new Nightly(elsewhere, GATE, history).carryOut(plan());

        assertThat(night.verdict().verdict()).isEqualTo(Verdict.LEARNING);
        assertThat(night.earlier().differences())
                .containsExactly(
                        "target is not given, was 'http://127.0.0.1:8080/chats-service/api/v1'",
                        "target environment is 'staging', was not given");
    }

    @Test
    void isUndecidedWhileTheHistoryIsAway() {
        nights.nextNight();
        Supplier<History> away = () -> {
            throw new HistoryAwayException("cannot reach the history db.example.org", new ConnectException("refused"));
        };

        NightResult night = new Nightly(nights, GATE, away).carryOut(plan());

        assertThat(night.verdict().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(night.verdict().judgement().reasons().get(0))
                .isEqualTo(new Reason(
                        ReasonCode.REGRESSION_UNDECIDED,
                        "nothing was compared: cannot reach the history db.example.org"));
    }

    private List<NightResult> quiet(int count) {
        return Stream.generate(this::night).limit(count).toList();
    }

    private NightResult night() {
        nights.nextNight();
        NightResult night = nightly().carryOut(plan());
        history.get().keep(VirtualNights.record(night));
        return night;
    }

    private Nightly nightly() {
        return new Nightly(nights, GATE, history);
    }

    private NightPlan plan() {
        return plan(Duration.ofHours(8));
    }

    private NightPlan plan(Duration patience) {
        return new NightPlan(
                "night-" + nights.runs(),
                "chat",
                Optional.empty(),
                3,
                Objectives.parse(List.of("errors < 5 %"), Map.of()),
                patience);
    }

    private static List<String> reasons(NightResult night) {
        return night.verdict().judgement().reasons().stream()
                .map(Reason::message)
                .toList();
    }
}
