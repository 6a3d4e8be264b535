package dev.plimsoll.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.baseline.night.SeriesNights;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.report.Paint;
import dev.plimsoll.testing.VirtualHistory;
import dev.plimsoll.testing.XmlDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written of nights that passed, failed, learned and were INVALID. */
class NightArtefactsTest {
    @TempDir
    private static Path directory = Path.of("");

    private static final Map<String, NightResult> NIGHTS = new TreeMap<>();
    private static List<SeriesNights> all = List.of();

    @BeforeAll
    static void carryOutNights() {
        VirtualHistory virtual = new VirtualHistory(directory);
        NIGHTS.put("LEARNING", virtual.nights(9).get(5));
        virtual.nights().slowedDownTo(1.3, Operation.LIST_MESSAGES);
        virtual.nights(12);
        NIGHTS.put("PASS", virtual.night());
        virtual.nights().slowedDownTo(1.3, Operation.LIST_MESSAGES, Operation.SEND_MESSAGE);
        NIGHTS.put("FAIL", virtual.night());
        virtual.nights().disturbing(2);
        NIGHTS.put("INVALID", virtual.night());
        all = SeriesNights.all(virtual.history());
    }

    private static NightResult night(String verdict) {
        return NIGHTS.getOrDefault(verdict, NIGHTS.values().iterator().next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEARNING", "PASS", "FAIL", "INVALID"})
    void showsANightOnAWellFormedPageThatNeedsNoScriptAndNoNetwork(String verdict) {
        XmlDocument page = XmlDocument.of(new NightPage().of(night(verdict)));

        assertThat(page.texts("//script | //link | //img | //iframe | //object | //@src | //@href | //@onload"))
                .isEmpty();
        assertThat(page.texts("//p[@class='badge']")).singleElement().asString().endsWith(verdict);
        assertThat(page.texts("//p[@class='decisive']")).hasSize(1);
    }

    @Test
    void putsTheGravestMetricFirstAndDrawsEach() {
        XmlDocument page = XmlDocument.of(new NightPage().of(night("FAIL")));

        assertThat(page.texts("//article//h3"))
                .containsExactly(
                        "send_message p95",
                        "all throughput",
                        "create_session p95",
                        "list_messages p50",
                        "list_sessions p50");
        assertThat(page.texts("//article[1]//span[@class='chip']")).containsExactly("STEP");
        assertThat(page.texts("//article//path[@class='night-tonight']/@d")).hasSize(5);
        assertThat(page.texts("//article[1]//path[@class='night-reruns']/@d"))
                .singleElement()
                .asString()
                .matches("(M\\d+ \\d+h10){6}");
    }

    @Test
    void setsTheBuildOfTonightBesideTheOneBefore() {
        XmlDocument page = XmlDocument.of(new NightPage().of(night("FAIL")));

        assertThat(page.texts("//section[@aria-labelledby='changes']//tr[th='send_message p95']/td[3]"))
                .singleElement()
                .asString()
                .matches("\\+[23]\\d\\.\\d %");
    }

    @Test
    void saysBetweenWhichNightsALevelChangedForGood() {
        XmlDocument page = XmlDocument.of(new NightPage().of(night("FAIL")));

        assertThat(page.texts("//section[@aria-labelledby='changes']//span[@class='changed']"))
                .singleElement()
                .asString()
                .matches("list_messages p50 \\+(29|30|31)\\.\\d % worse");
        assertThat(page.texts("//section[@aria-labelledby='changes']//tr[td/span[@class='changed']]/*[position() < 3]"))
                .containsExactly("2026-09-11 02:00 (1.27)", "2026-09-10 02:00 (1.24)");
    }

    @Test
    void tellsOnATerminalWhatBecameWorse() {
        List<String> lines = new NightOutline(Paint.PLAIN).of(night("FAIL"));

        assertThat(lines.get(0)).isEqualTo("FAIL  The service is worse than in the nights before.");
        assertThat(lines).anyMatch(it -> it.matches("send_message p95 +\\d.* +FAIL"));
        assertThat(lines).allMatch(it -> it.length() <= 100);
    }

    @Test
    void hasATestCaseForEachGatedMetric() {
        XmlDocument junit = XmlDocument.of(NightJUnitXml.of(night("FAIL")));

        assertThat(junit.texts("//testcase/@name"))
                .containsExactly(
                        "validity",
                        "all throughput",
                        "create_session p95",
                        "list_messages p50",
                        "list_sessions p50",
                        "send_message p95",
                        "errors < 5 %");
        assertThat(junit.texts("//testcase[failure]/@name")).containsExactly("send_message p95");
        assertThat(junit.texts("/testsuite/@failures")).containsExactly("1");
        assertThat(XmlDocument.of(NightJUnitXml.of(night("INVALID"))).texts("//testcase[error]/@name"))
                .containsExactly("validity");
    }

    @Test
    void writesAVerdictLikeThatOfARunWithItsMetrics() throws IOException {
        JsonNode json = new JsonMapper().readTree(NightVerdictJson.of(night("FAIL")));

        JsonNode send = find(json.path("metrics"), "send_message", "p95");
        assertThat(json.path("verdict").asText()).isEqualTo("FAIL");
        assertThat(json.at("/reasons/0/code").asText()).isEqualTo("regression");
        assertThat(send.path("verdict").asText()).isEqualTo("FAIL");
        assertThat(send.path("change").asDouble()).isBetween(0.25, 0.35);
        assertThat(send.path("value").asDouble())
                .isGreaterThan(send.path("high").asDouble());
        assertThat(send.path("baseline").asDouble())
                .isBetween(send.path("low").asDouble(), send.path("high").asDouble());
        assertThat(send.path("p").asDouble()).isLessThan(0.001);
        assertThat(json.path("runs")).hasSize(9);
    }

    private static JsonNode find(JsonNode metrics, String operation, String metric) {
        for (JsonNode each : metrics) {
            if (each.path("operation").asText().equals(operation)
                    && each.path("metric").asText().equals(metric)) {
                return each;
            }
        }
        throw new AssertionError("no " + operation + " " + metric + " in " + metrics);
    }

    @Test
    void sumsUpForAPullRequest() {
        String markdown = NightMarkdown.of(night("FAIL"));

        assertThat(markdown)
                .startsWith(
                        "### ✕ FAIL: chat, 2026-09-24 02:00 (1.120)\n\nThe service is worse than in the nights before.\n")
                .containsPattern("\\| send\\\\_message p95 \\| .* \\| \\*\\*FAIL \\(step\\)\\*\\* \\|\n")
                .endsWith("</sub>\n");
    }

    @Test
    void drawsTheTrendOfAllNights() {
        XmlDocument page = XmlDocument.of(new TrendPage().of(all));

        assertThat(page.texts("//figcaption/strong"))
                .containsExactly(
                        "all throughput",
                        "all error_odds",
                        "create_session",
                        "list_messages",
                        "list_sessions",
                        "send_message");
        assertThat(page.texts("//svg[@class='strip']/path/@class"))
                .containsExactly("night-pass", "night-fail", "night-invalid", "night-learning");
        assertThat(page.texts("//section//tbody/tr")).hasSize(25);
    }

    @Test
    void saysThatThereIsNoNightYet() {
        assertThat(XmlDocument.of(new TrendPage().of(List.of())).texts("//main/p"))
                .containsExactly("The history holds no night yet.");
    }
}
