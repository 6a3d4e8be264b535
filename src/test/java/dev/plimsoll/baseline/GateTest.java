package dev.plimsoll.baseline;

import static dev.plimsoll.baseline.Histories.P95;
import static dev.plimsoll.baseline.Histories.joined;
import static dev.plimsoll.baseline.Histories.swinging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.baseline.MetricVerdict.Role;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Reason MET = new Reason(ReasonCode.OBJECTIVES_MET, "the objective was met over 900 calls");
    private static final Metric THROUGHPUT = new Metric(Metric.ALL, Measure.THROUGHPUT);
    private static final Metric ERRORS = new Metric(Metric.ALL, Measure.ERROR_ODDS);

    private final Gate gate = new Gate(new GatedMetrics(Set.of(P95, THROUGHPUT, ERRORS)));
    private final List<Set<Metric>> asked = new ArrayList<>();

    @Test
    void passesANightLikeTheOthers() {
        NightVerdict night = judge(P95, 0.201, swinging(40, 0.2));

        assertThat(night.verdict()).isEqualTo(Verdict.PASS);
        assertThat(night.judgement().reasons())
                .containsExactly(
                        MET,
                        new Reason(
                                ReasonCode.NO_REGRESSION, "the gated metric is not worse than in the nights before"));
        assertThat(only(night).sentence())
                .isEqualTo("send_message p95 was 201 ms, 0.50 % more than the 200 ms of 30 nights before"
                        + " (190 ms to 210 ms expected)");
        assertThat(asked).isEmpty();
    }

    @Test
    void failsAStepThatTwoRerunsConfirm() {
        NightVerdict night = judge(P95, 0.22, swinging(40, 0.2), 0.219, 0.221);

        assertThat(night.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(only(night).signal()).isEqualTo(Signal.STEP);
        assertThat(night.judgement().reasons())
                .containsExactly(new Reason(
                        ReasonCode.REGRESSION,
                        "send_message p95 was 220 ms, 10.0 % more than the 200 ms of 30 nights before"
                                + " (190 ms to 210 ms expected), and two reruns agree"));
        assertThat(night.reruns()).isEqualTo(2);
        assertThat(asked).containsExactly(Set.of(P95), Set.of(P95));
    }

    @Test
    void asksNoFurtherOnceARerunDisagrees() {
        NightVerdict night = judge(P95, 0.22, swinging(40, 0.2), 0.2, 0.22);

        assertThat(night.verdict()).isEqualTo(Verdict.PASS);
        assertThat(only(night).signal()).isEqualTo(Signal.CLEARED);
        assertThat(only(night).sentence()).endsWith(", and a rerun did not agree that it is worse");
        assertThat(asked).hasSize(1);
    }

    @Test
    void leavesASuspectOpenThatCannotBeMeasuredTwiceMore() {
        NightVerdict night = judge(P95, 0.22, swinging(40, 0.2), 0.22);

        assertThat(night.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(night.judgement().reasons())
                .containsExactly(new Reason(
                        ReasonCode.REGRESSION_UNDECIDED,
                        "send_message p95 was 220 ms, 10.0 % more than the 200 ms of 30 nights before"
                                + " (190 ms to 210 ms expected), which no rerun has confirmed or cleared"));
    }

    @Test
    void asksForAllSuspectsTogetherAndThenForThoseStillOpen() {
        List<MetricHistory> histories =
                List.of(Histories.of(P95, swinging(40, 0.2)), Histories.of(THROUGHPUT, swinging(40, 60)));
        MetricValues worse = new MetricValues(Map.of(P95, 0.3, THROUGHPUT, 40.0));
        MetricValues onlySlower = new MetricValues(Map.of(P95, 0.3, THROUGHPUT, 60.0));

        NightVerdict night = gate.judge(tonight(worse, passed()), histories, answering(onlySlower, onlySlower));

        assertThat(asked).containsExactly(Set.of(P95, THROUGHPUT), Set.of(P95));
        assertThat(night.metrics()).extracting(MetricVerdict::signal).containsExactly(Signal.CLEARED, Signal.STEP);
    }

    @Test
    void failsWhatCreeps() {
        double[] history = joined(swinging(40, 0.2), new double[] {0.2105, 0.2095});

        NightVerdict night = judge(P95, 0.2105, history, 0.2, 0.2);

        assertThat(night.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(only(night).signal()).isEqualTo(Signal.CREEP);
        assertThat(only(night).sentence())
                .isEqualTo("send_message p95 crept: its last three nights are 5.25 % more than those before"
                        + " (3.2 to 6.9 %, p 0.0002)");
    }

    @Test
    void findsNoCreepingInLessThanFivePerCent() {
        double[] history = joined(swinging(40, 0.2), new double[] {0.2085, 0.2085});

        assertThat(only(judge(P95, 0.2085, history)).signal()).isEqualTo(Signal.STEADY);
    }

    @Test
    void looksForCreepingFromSeventeenNightsBeforeTheThreeOn() {
        assertThat(only(judge(P95, 0.2, swinging(18, 0.2))).recent()).isEmpty();
        assertThat(only(judge(P95, 0.2, swinging(19, 0.2))).recent()).isPresent();
    }

    @Test
    void saysWhatIsBetter() {
        NightVerdict night = judge(P95, 0.15, swinging(40, 0.2));

        assertThat(night.verdict()).isEqualTo(Verdict.PASS);
        assertThat(night.judgement().reasons())
                .contains(new Reason(
                        ReasonCode.IMPROVEMENT,
                        "send_message p95 was 150 ms, 25.0 % less than the 200 ms of 30 nights before"
                                + " (190 ms to 210 ms expected): better than in the nights before"));
    }

    @Test
    void holdsAnImprovementOnceTenNightsConfirmIt() {
        double[] nine = joined(swinging(40, 0.3), swinging(9, 0.2));
        double[] ten = joined(swinging(40, 0.3), swinging(10, 0.2));

        assertThat(only(judge(P95, 0.3, nine, 0.3, 0.3)).signal()).isEqualTo(Signal.STEADY);
        MetricVerdict held = only(judge(P95, 0.3, ten, 0.3, 0.3));
        assertThat(held.signal()).isEqualTo(Signal.STEP);
        assertThat(held.expected().orElseThrow().since()).isEqualTo("night 41");
        assertThat(held.expected().orElseThrow().nights()).isEqualTo(10);
    }

    @Test
    void takesLessThroughputForWorse() {
        NightVerdict night = judge(THROUGHPUT, 50, swinging(40, 60), 50, 50);

        assertThat(only(night).signal()).isEqualTo(Signal.STEP);
        assertThat(only(night).sentence())
                .isEqualTo(
                        "all throughput was 50.0 requests/s, 16.7 % less than the 60.0 requests/s of 30 nights before"
                                + " (57.1 requests/s to 63.0 requests/s expected), and two reruns agree");
        assertThat(only(judge(THROUGHPUT, 70, swinging(40, 60))).signal()).isEqualTo(Signal.IMPROVED);
    }

    @Test
    void takesTheFirstFailedCallForChanceAndTheSecondNot() {
        double[] none = new double[40];
        Arrays.fill(none, 0.5 / 1000.5);

        assertThat(only(judge(ERRORS, 1.5 / 999.5, none)).signal()).isEqualTo(Signal.STEADY);
        assertThat(only(judge(ERRORS, 2.5 / 998.5, none, 2.5 / 998.5, 2.5 / 998.5))
                        .signal())
                .isEqualTo(Signal.STEP);
    }

    @Test
    void learnsUntilItHasTenNights() {
        NightVerdict night = judge(P95, 0.21, swinging(9, 0.2));

        assertThat(night.verdict()).isEqualTo(Verdict.LEARNING);
        assertThat(night.judgement().reasons())
                .containsExactly(new Reason(
                        ReasonCode.LEARNING,
                        "send_message p95 was 210 ms: learning, 9 of the 10 nights that a comparison needs"));
        assertThat(only(judge(P95, 0.201, swinging(10, 0.2))).signal()).isEqualTo(Signal.STEADY);
    }

    @Test
    void learnsFromTheFirstNight() {
        NightVerdict night = judge(P95, 0.2);

        assertThat(night.verdict()).isEqualTo(Verdict.LEARNING);
        assertThat(only(night).expected()).isEmpty();
        assertThat(only(night).change()).isEmpty();
        assertThat(only(night).sentence())
                .isEqualTo("send_message p95 was 200 ms: learning, 0 of the 10 nights that a comparison needs");
    }

    @Test
    void hasATripwireWhileItLearns() {
        NightVerdict night = judge(P95, 0.26, new double[] {0.2, 0.2}, 0.26, 0.26);

        assertThat(night.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(only(night).sentence())
                .isEqualTo(
                        "send_message p95 was 260 ms, 30.0 % more than the 200 ms of 2 nights before (160 ms to 250 ms"
                                + " expected), and two reruns agree: too much for noise, few as the nights are");
        assertThat(only(judge(P95, 0.24, new double[] {0.2, 0.2})).signal()).isEqualTo(Signal.LEARNING);
        assertThat(only(judge(P95, 0.26, new double[] {0.2, 0.2}, 0.2)).signal())
                .isEqualTo(Signal.LEARNING);
    }

    @Test
    void saysWhatItLacksTonight() {
        MetricValues others = new MetricValues(Map.of(THROUGHPUT, 60.0));

        NightVerdict night =
                gate.judge(tonight(others, passed()), List.of(Histories.of(P95, swinging(40, 0.2))), Reruns.none());

        assertThat(night.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(night.judgement().reasons().get(0))
                .isEqualTo(new Reason(
                        ReasonCode.REGRESSION_UNDECIDED,
                        "send_message p95 has too few samples tonight; earlier nights had enough"));
    }

    @Test
    void isUndecidedWhenNothingThatGatesWasMeasured() {
        NightVerdict night = gate.judge(tonight(new MetricValues(Map.of()), passed()), List.of(), Reruns.none());

        assertThat(night.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(night.judgement().reasons())
                .containsExactly(new Reason(ReasonCode.REGRESSION_UNDECIDED, "none of the gated metrics was measured"));
    }

    @Test
    void letsOtherMetricsInformOnly() {
        Metric p99 = new Metric("send_message", Measure.P99);

        NightVerdict night = gate.judge(
                tonight(new MetricValues(Map.of(P95, 0.2, p99, 0.9)), passed()),
                List.of(Histories.of(P95, swinging(40, 0.2)), Histories.of(p99, swinging(40, 0.5))),
                answering());

        assertThat(night.verdict()).isEqualTo(Verdict.PASS);
        assertThat(night.metrics()).extracting(MetricVerdict::role).containsExactly(Role.GATED, Role.INFORMS);
        assertThat(night.metrics()).extracting(MetricVerdict::signal).containsExactly(Signal.STEADY, Signal.SUSPECT);
        assertThat(asked).isEmpty();
    }

    @Test
    void saysNothingOfAnInvalidNight() {
        Judgement invalid = new Judgement(
                Verdict.INVALID,
                List.of(new Reason(ReasonCode.INJECTOR_FAULT, "the injector stood still")),
                List.of(),
                Map.of());

        NightVerdict night = gate.judge(
                tonight(new MetricValues(Map.of(P95, 9.0)), invalid),
                List.of(Histories.of(P95, swinging(40, 0.2))),
                answering());

        assertThat(night.judgement()).isEqualTo(invalid);
        assertThat(night.metrics()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void failsForAMissedObjectiveWhileItLearns() {
        Judgement missed = new Judgement(
                Verdict.FAIL, List.of(new Reason(ReasonCode.OBJECTIVE_MISSED, "p95 was 9 s")), List.of(), Map.of());

        NightVerdict night = gate.judge(tonight(new MetricValues(Map.of(P95, 9.0)), missed), List.of(), Reruns.none());

        assertThat(night.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(night.judgement().reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.OBJECTIVE_MISSED, ReasonCode.LEARNING);
    }

    @Test
    void warnsOfNoiseThatHidesTenPerCent() {
        double[] wild = new double[40];
        Arrays.setAll(wild, it -> 0.2 * (1 + 0.05 * (it % 5 - 2)));

        MetricVerdict verdict = only(judge(P95, 0.2, wild));

        assertThat(verdict.expected().orElseThrow().smallestVisibleStep()).isCloseTo(0.27, within(0.01));
        assertThat(verdict.warnings()).containsExactly("send_message p95: its noise hides changes of less than 27.3 %");
    }

    @Test
    void warnsOfNightsThatDependOnEachOther() {
        double[] waves = new double[40];
        Arrays.setAll(waves, it -> 0.2 * (1 + 0.01 * (it / 4 % 2)));

        assertThat(only(judge(P95, 0.2, waves)).warnings())
                .containsExactly("send_message p95: its nights depend on each other (lag-1 autocorrelation 0.52), which"
                        + " makes false alarms likelier");
    }

    @Test
    void findsTheSameInTheSameNights() {
        double[] history = Histories.noisy(300, 0.2, 3);

        assertThat(judge(P95, 0.3, history, 0.3, 0.3)).isEqualTo(judge(P95, 0.3, history, 0.3, 0.3));
    }

    private NightVerdict judge(Metric metric, double value, double... history) {
        return judge(metric, value, history, new double[0]);
    }

    private NightVerdict judge(Metric metric, double value, double[] history, double... reruns) {
        MetricValues[] answers = Arrays.stream(reruns)
                .mapToObj(it -> new MetricValues(Map.of(metric, it)))
                .toArray(MetricValues[]::new);
        Tonight tonight = tonight(new MetricValues(Map.of(metric, value)), passed());
        return gate.judge(tonight, List.of(Histories.of(metric, history)), answering(answers));
    }

    private static MetricVerdict only(NightVerdict night) {
        assertThat(night.metrics()).hasSize(1);
        return night.metrics().get(0);
    }

    private static Tonight tonight(MetricValues values, Judgement objectives) {
        return new Tonight("tonight", values, objectives);
    }

    private static Judgement passed() {
        return new Judgement(Verdict.PASS, List.of(MET), List.of(), Map.of());
    }

    private Reruns answering(MetricValues... answers) {
        Iterator<MetricValues> left = List.of(answers).iterator();
        return suspects -> {
            asked.add(suspects);
            return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
        };
    }
}
