package dev.plimsoll.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.dashboards.PrometheusApi.Series;
import dev.plimsoll.testing.ProgramPath;
import dev.plimsoll.testing.PrometheusProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks a real Prometheus everything that the dashboards ask, and holds what they show to what really happened. */
@Timeout(240)
class DashboardsDataIT {
    /**
     * Of a native histogram's buckets, none is wider than 4.5 %. The rest is for the calls before the first scrape, of which
     * rate() knows nothing, and which are many of a few hundred when Prometheus comes late on a busy machine.
     */
    private static final Percentage NATIVE_TOLERANCE = Percentage.withPercentage(20);

    /** {@code increase()} adds up to half a scrape at either end, to what never failed before more than to what did. */
    private static final double EXTRAPOLATION = 0.03;

    @TempDir
    private static Path folder;

    @AutoClose
    private static final Endings ENDINGS = new Endings();

    private static ObservedService service;
    private static Span span;

    static List<Dashboard> dashboards() {
        return Dashboard.all();
    }

    @BeforeAll
    static void observe() throws Exception {
        assumeTrue(
                ProgramPath.find(PrometheusProcess.PROGRAM).isPresent(),
                "no " + PrometheusProcess.PROGRAM + " on the path: the dashboards were not asked for their figures");
        service = ObservedService.start(folder, ENDINGS);
        span = service.untilNow();
        service.endProbing();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void showSomethingInEveryPanel(Dashboard dashboard) {
        Choices choices = choices(dashboard);

        for (Panel panel : dashboard.panels()) {
            for (Choices each : choices.repeated(panel)) {
                assertThat(panel.queries())
                        .allSatisfy(query -> assertThat(answer(query, each))
                                .as(each.in(panel.title()) + ", query " + query.name())
                                .isNotEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void offerSomethingToChoose(Dashboard dashboard) {
        assertThat(choices(dashboard).options())
                .isNotEmpty()
                .allSatisfy((name, options) -> assertThat(options).as(name).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void markEveryEvent(Dashboard dashboard) {
        Choices choices = choices(dashboard);

        assertThat(dashboard.annotations())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(service.prometheus()
                                .over(
                                        span.andLater(),
                                        choices.in(it.path("expr").asText())))
                        .as(it.path("name").asText())
                        .isNotEmpty());
    }

    @Test
    void tellTheAvailabilityThatTheServiceCounted() {
        JsonNode answered = service.probed().counts().path("health");
        double good = answered.path("200").asDouble();
        double runs = good + answered.path("503").asDouble();
        double unanswered = counted("max", "probe_failures_total", "class!=\"server_5xx\"");
        assertThat(counted("max", "probe_runs_total", "")).isCloseTo(runs, within(unanswered));

        double shown = availability(Dashboard.named("uptime"));

        double before = counted("min", "probe_runs_total", "");
        double goodBefore = counted("min", "probe_runs_total", "outcome=\"success\"");
        assertThat(shown)
                .isCloseTo((good - goodBefore) / (runs - before), within(EXTRAPOLATION + 2 * unanswered / runs));
    }

    /** As the table shows it for 30 days, of the check that only one request makes a run of. */
    private static double availability(Dashboard dashboard) {
        String expression = expression(dashboard.panel("Objectives by check"), "D");
        return one(service.prometheus().at(Instant.now(), choices(dashboard).in(expression)), "check", "health");
    }

    /** How much was counted when Prometheus came first ({@code min}), or last ({@code max}). */
    private static double counted(String end, String metric, String labels) {
        String all = "sum(" + end + "_over_time(" + metric + "{check=\"health\", " + labels + "}[1h]))";
        return service.prometheus().at(Instant.now(), all).get(0).last();
    }

    @Test
    void tellThePercentileOfTheSummaryFromNativeHistograms() throws IOException {
        Dashboard dashboard = Dashboard.named("load");
        Choices wholeRun = choices(dashboard)
                .with("run", service.nativeRun().id())
                .with("scope", "all")
                .with("__rate_interval", "2m");
        String p95 = wholeRun.in(expression(dashboard.panel("Times of $scope"), "B"));

        List<Series> shown = service.withNativeHistograms().over(span, p95);

        double told = service.nativeRun()
                .files()
                .latest()
                .json("summary.json")
                .at("/all/response/p95/value")
                .asDouble();
        assertThat(shown.get(0).last()).isCloseTo(told, NATIVE_TOLERANCE);
    }

    @Test
    void countTheCallsThatTheSummaryCounts() throws IOException {
        Dashboard dashboard = Dashboard.named("comparison");
        Panel runs = dashboard.panel("The two runs");
        JsonNode all = service.cutShort().files().latest().json("summary.json").path("all");

        List<Series> calls = answer(query(runs, "C"), choices(dashboard));
        List<Series> failed = answer(query(runs, "D"), choices(dashboard));

        double completed = all.path("completed").asDouble();
        assertThat(one(calls, "run_id", service.cutShort().id())).isEqualTo(completed);
        assertThat(one(failed, "run_id", service.cutShort().id()))
                .isCloseTo(all.path("failed").asDouble() / completed, within(1e-9));
    }

    @Test
    void moveTheOtherRunToTheStartOfThisOne() throws IOException {
        Choices choices = choices(Dashboard.named("comparison"));
        String measured = "max(max_over_time(load_run_measured_timestamp_seconds{run_id=\"%s\"}[1h]))";

        double apart = difference(
                measured.formatted(service.cutShort().id()),
                measured.formatted(service.run().id()));

        assertThat(choices.in("$run $other"))
                .isEqualTo(service.cutShort().id() + " " + service.run().id());
        assertThat(choices.in("${shift}")).isEqualTo(Long.toString(Math.round(1000 * apart)));
    }

    private static double difference(String one, String other) {
        return service.prometheus()
                .at(Instant.now(), one + " - " + other)
                .get(0)
                .last();
    }

    private static Choices choices(Dashboard dashboard) {
        return Choices.of(dashboard, service.prometheus(), span);
    }

    private static List<Series> answer(Query query, Choices choices) {
        String expression = choices.in(query.expression());
        return query.isInstant()
                ? service.prometheus().at(span.to(), expression)
                : service.prometheus().over(span.andLater(), expression);
    }

    private static Query query(Panel panel, String name) {
        return panel.queries().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String expression(Panel panel, String query) {
        return query(panel, query).expression();
    }

    private static double one(List<Series> series, String label, String value) {
        return series.stream()
                .filter(it -> value.equals(it.labels().get(label)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " " + value + " in " + series))
                .last();
    }
}
