package dev.plimsoll.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.testing.MarkdownPage;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of Grafana's dashboard-linter, in our words, and a few of our own. Two of the linter's are left out: series
 * are told apart by target, check and run, so there is no use for variables named {@code job} and {@code instance}.
 */
class DashboardsTest {
    private static final int COLUMNS = 24;
    private static final List<String> WHAT_MUST_NOT_BE_MADE_OF_PERCENTILES = List.of("avg", "sum", "avg_over_time");
    private static final String DATA_SOURCE = "${datasource}";
    private static final Path PROVISIONING = Dashboard.FOLDER.resolve("provisioning");

    @TempDir
    private Path folder;

    static List<Dashboard> dashboards() {
        return Dashboard.all();
    }

    @Test
    void areFourWithUidsOfTheirOwn() {
        assertThat(dashboards())
                .extracting(Dashboard::uid)
                .containsExactly("plimsoll-comparison", "plimsoll-load", "plimsoll-probe", "plimsoll-uptime");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void cannotBeChangedInPlace(Dashboard dashboard) throws IOException {
        assertThat(dashboard.json().path("editable").asBoolean(true)).isFalse();
        assertThat(dashboard.json().has("id")).isFalse();
        assertThat(Files.readString(PROVISIONING.resolve("dashboards/plimsoll.yml")))
                .contains("allowUiUpdates: false", "path: /var/lib/grafana/dashboards");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void leadToAllOthers(Dashboard dashboard) {
        assertThat(dashboard.json().path("links"))
                .extracting(it -> it.path("url").asText())
                .containsExactlyInAnyOrderElementsOf(dashboards().stream()
                        .map(Dashboard::uid)
                        .filter(it -> !it.equals(dashboard.uid()))
                        .map("/d/"::concat)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void sayOfEachPanelWhatItShowsAndInWhichUnit(Dashboard dashboard) {
        assertThat(dashboard.panels()).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.title()).isNotBlank();
            assertThat(panel.json().path("description").asText())
                    .as(panel.title())
                    .contains("?");
            assertThat(panel.queries()).as(panel.title()).isNotEmpty();
            assertThat(panel.unit()).as(panel.title()).isNotBlank();
        });
        assertThat(dashboard.panels()).extracting(Panel::title).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void nameTheSeriesThatTheyDraw(Dashboard dashboard) {
        assertThat(dashboard.panels().stream()
                        .filter(it -> it.type().equals("timeseries"))
                        .flatMap(it -> it.queries().stream()))
                .allSatisfy(it -> assertThat(it.legend()).as(it.expression()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void giveColoursAMeaning(Dashboard dashboard) {
        List<Panel> coloured = dashboard.panels().stream()
                .filter(it -> it.json().at("/options/colorMode").asText().equals("background")
                        || it.type().equals("state-timeline"))
                .toList();

        assertThat(coloured)
                .allSatisfy(it -> assertThat(it.json().at("/fieldConfig/defaults/thresholds/steps"))
                        .as(it.title())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void putNoPanelOverAnother(Dashboard dashboard) {
        List<Rectangle> places = new ArrayList<>();
        for (JsonNode element : dashboard.elements()) {
            Rectangle place = Panel.placeOf(element);
            assertThat(place.x).isNotNegative();
            assertThat(place.x + place.width).isLessThanOrEqualTo(COLUMNS);
            assertThat(places).as(element.path("title").asText()).noneMatch(place::intersects);
            places.add(place);
        }
        assertThat(dashboard.elements())
                .extracting(it -> it.path("id").asInt())
                .doesNotContain(0)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void askTheDataSourceThatWasChosen(Dashboard dashboard) throws IOException {
        JsonNode chosen = dashboard.variables().get(0);
        assertThat(chosen.path("name").asText()).isEqualTo("datasource");
        assertThat(chosen.path("label").asText()).isEqualTo("Data source");
        assertThat(chosen.path("query").asText()).isEqualTo("prometheus");
        assertThat(Files.readString(PROVISIONING.resolve("datasources/prometheus.yml")))
                .contains("uid: " + chosen.at("/current/value").asText() + "\n", "editable: false");

        List<JsonNode> asking = Stream.of(
                        dashboard.panels().stream().map(Panel::json),
                        dashboard.panels().stream()
                                .flatMap(it -> it.queries().stream().map(Query::json)),
                        dashboard.queriedVariables().stream(),
                        dashboard.annotations().stream())
                .flatMap(it -> it)
                .toList();
        assertThat(asking)
                .extracting(it -> it.at("/datasource/type").asText() + " "
                        + it.at("/datasource/uid").asText())
                .containsOnly("prometheus " + DATA_SOURCE);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void askForVariablesAnewWhenTheTimeChanges(Dashboard dashboard) {
        assertThat(dashboard.queriedVariables()).isNotEmpty().allSatisfy(it -> {
            assertThat(it.path("refresh").asInt()).isEqualTo(2);
            assertThat(it.path("includeAll").isBoolean()).isTrue();
            assertThat(it.path("query").asText()).matches("(?s)(label_values|query_result)\\(.*\\)");
            assertThat(it.path("description").asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void takeRatesOverAsLongAsScrapesNeed(Dashboard dashboard) {
        assertThat(selectors(dashboard)
                        .filter(it -> Set.of("rate", "irate", "increase").contains(it.innermost())))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.range()).as(it.metric()).isEqualTo("[$__rate_interval]"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void showCountersByTheirIncreaseOnly(Dashboard dashboard) {
        assertThat(selectors(dashboard).filter(it -> it.metric().endsWith("_total")))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.innermost()).as(it.metric()).isIn("rate", "increase"));
    }

    /** Whole runs begin at 0 and are never restarted: their last value is what they counted, and more exact. */
    @ParameterizedTest
    @MethodSource("dashboards")
    void showHistogramsByTheirIncreaseOrOfWholeRuns(Dashboard dashboard) {
        assertThat(selectors(dashboard).filter(it -> it.metric().matches(".*_(bucket|count|sum)")))
                .allSatisfy(it -> assertThat(it.innermost() + " " + it.metric())
                        .matches("(rate|increase) .*|last_over_time load_.*"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void takePercentilesOfSummedHistogramsAndNothingOfPercentiles(Dashboard dashboard) {
        List<Selector> ofPercentiles =
                selectors(dashboard).filter(it -> it.isIn("histogram_quantile")).toList();

        assertThat(ofPercentiles).allSatisfy(it -> {
            assertThat(it.functions()).as(it.metric()).contains("sum");
            assertThat(it.around("histogram_quantile"))
                    .as(it.metric())
                    .doesNotContainAnyElementsOf(WHAT_MUST_NOT_BE_MADE_OF_PERCENTILES);
        });
        assertThat(dashboard.expressions()).noneMatch(it -> it.matches("(?s).*\\bquantile(_over_time)?\\b.*"));
    }

    /** Native ones only refine: without them the same is asked of classic buckets. */
    @ParameterizedTest
    @MethodSource("dashboards")
    void workWithClassicHistogramsAlone(Dashboard dashboard) {
        assertThat(dashboard.expressions().stream().filter(it -> it.contains("histogram_quantile")))
                .allSatisfy(expression ->
                        assertThat(metrics(Selector.in(expression).stream())).anyMatch(it -> it.endsWith("_bucket")));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void useNoMetricThatIsNotThere(Dashboard dashboard) throws IOException {
        assertThat(KnownMetrics.names(folder)).containsAll(metrics(selectors(dashboard)));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void areExplainedPanelByPanel(Dashboard dashboard) {
        MarkdownPage page = MarkdownPage.at("docs/dashboards.md");

        assertThat(page.column(0, "| " + dashboard.title() + " | answers |"))
                .containsExactlyElementsOf(
                        dashboard.panels().stream().map(Panel::title).toList());
    }

    @Test
    void areExplainedWithPicturesAndLinksThatAreThere() {
        MarkdownPage page = MarkdownPage.at("docs/dashboards.md");

        assertThat(page.localLinks().stream().filter(it -> !it.startsWith("#")))
                .hasSizeGreaterThanOrEqualTo(dashboards().size())
                .allSatisfy(it ->
                        assertThat(page.path().resolveSibling(it).normalize()).exists());
        assertThat(page.localLinks().stream().filter(it -> it.startsWith("#")).map(it -> it.substring(1)))
                .isSubsetOf(page.anchors().toList());
    }

    private static Stream<Selector> selectors(Dashboard dashboard) {
        return dashboard.expressions().stream().flatMap(it -> Selector.in(it).stream());
    }

    private static Collection<String> metrics(Stream<Selector> selectors) {
        return selectors.map(Selector::metric).distinct().toList();
    }
}
