package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.run.RunResult;
import dev.plimsoll.testing.SampleRuns;
import dev.plimsoll.testing.XmlDocument;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReportPageTest {
    private final ReportPage report = new ReportPage();

    static Stream<RunResult> everyKindOfRun() {
        return Stream.of(
                SampleRuns.pass(), SampleRuns.fail(), SampleRuns.invalid(), SampleRuns.undecided(), SampleRuns.empty());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfRun")
    void isWellFormedAndNeedsNoScriptAndNoNetwork(RunResult run) {
        XmlDocument page = XmlDocument.of(report.of(run));

        assertThat(page.texts("//script | //link | //img | //iframe | //object | //@src | //@href | //@onload"))
                .isEmpty();
        assertThat(page.texts("//style")).noneMatch(style -> style.contains("url(") || style.contains("@import"));
        assertThat(page.texts("//section[contains(@class,'verdict')]/p[@class='badge']"))
                .allMatch(it -> it.endsWith(run.judgement().verdict().name()));
        assertThat(page.texts("//p[@class='decisive']"))
                .containsExactly(run.judgement().reasons().get(0).message());
    }

    @Test
    void putsTheObjectivesWithTheirIntervalsBesideTheirLimits() {
        XmlDocument page = XmlDocument.of(report.of(SampleRuns.fail()));

        assertThat(page.texts("//table[contains(@class,'objectives')]/tbody/tr[2]/*[not(@class='bar')]"))
                .containsExactly("send_message p95 < 300 ms", "1.06 s", "52.3 ms to 1.69 s", "300 ms", "FAIL");
    }

    @Test
    void showsEveryPercentileAndBothClocks() {
        XmlDocument page = XmlDocument.of(report.of(SampleRuns.halfAnHour()));

        assertThat(page.texts("(//section[@aria-labelledby='percentiles']//table)[1]//tr[th='smart_chat']/td/text()"))
                .containsExactly("11,298", "817 ms", "1.47 s", "1.74 s", "2.33 s", "3.34 s", "4.48 s", "910 ms");
        assertThat(page.texts("//table[contains(@class,'clocks')]//tr[th='smart_chat']/td"))
                .hasSize(9);
    }

    @Test
    void showsHowListsSlowDownWhereThatWasAsked() {
        XmlDocument page = XmlDocument.of(report.of(SampleRuns.growing()));

        assertThat(page.texts("//section[@aria-labelledby='growth']//tbody/tr/*/text()"))
                .containsExactly("1", "–", "4 ms", "1,024", "4 ms", "–");
        assertThat(XmlDocument.of(report.of(SampleRuns.pass())).texts("//section[@aria-labelledby='growth']"))
                .isEmpty();
    }

    @Test
    void tellsWhatTheUserWouldHaveRead() {
        XmlDocument page = XmlDocument.of(report.of(SampleRuns.fail()));

        assertThat(page.texts("//section[@aria-labelledby='failures']//tr[th='response_timeout']/td"))
                .containsExactly(
                        "4",
                        "target",
                        "create_session × 1, delete_session × 1, list_messages × 1, smart_chat × 1",
                        "The server took too long to answer.");
    }

    @Test
    void countsWhatUsersWereToldAndHowManyAttemptsACallTook() {
        XmlDocument page = XmlDocument.of(report.of(SampleRuns.fail()));

        assertThat(page.texts("//tr[th='The server took too long to answer.']/td[@class='number']"))
                .containsExactly("4");
        assertThat(page.texts("//section[@aria-labelledby='counts']//tr[@class='total']/td[4]"))
                .containsExactly("1");
    }

    @Test
    void statesOfAnInvalidRunThatItSaysNothing() {
        assertThat(XmlDocument.of(report.of(SampleRuns.invalid())).texts("//p[@role='alert']/strong"))
                .containsExactly("Do not use the figures below to judge the service.");
        assertThat(XmlDocument.of(report.of(SampleRuns.fail())).texts("//p[@role='alert']"))
                .isEmpty();
    }

    @Test
    void setsComparisonsApart() {
        XmlDocument page = XmlDocument.of(report.of(SampleRuns.fail()));

        assertThat(page.texts("//section[@class='comparisons']//dd[@class='figure']"))
                .containsExactly("61.2 ms");
        assertThat(XmlDocument.of(report.of(SampleRuns.pass())).texts("//section[@class='comparisons']"))
                .isEmpty();
    }

    @Test
    void saysHowToRepeatTheRun() {
        assertThat(XmlDocument.of(report.of(SampleRuns.pass())).texts("//pre"))
                .containsExactly("plimsoll load --profile chat --target http://127.0.0.1:8080/chats-service/api/v1"
                        + " --seed 4711");
    }

    @Test
    void showsWordsFromOutsideAsWords() {
        String words = "<script>alert('x')</script> & \"y\" \u0000\u001B";

        XmlDocument page = XmlDocument.of(report.of(SampleRuns.saying(words)));

        assertThat(page.texts("//script")).isEmpty();
        assertThat(page.texts("//p[@class='decisive'] | //ul[@class='drift']/li | //span[@class='target']"))
                .hasSize(3)
                .containsOnly("<script>alert('x')</script> & \"y\" \uFFFD\uFFFD");
    }

    @Test
    void staysSmallForALongRun() {
        String page = report.of(SampleRuns.halfAnHour());

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
    }
}
