package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.run.RunResult;
import dev.plimsoll.testing.Browser;
import dev.plimsoll.testing.SampleRuns;
import dev.plimsoll.testing.SampleSearches;
import dev.plimsoll.testing.XmlDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report in a real browser, in a frame as wide as the screen it stands for. */
final class ReportInBrowserIT {
    private static final int PHONE = 390;
    private static final int DESKTOP = 1200;

    /** The page has no script of its own: this one measures it from outside. */
    private static final String FRAME = """
            <!DOCTYPE html><html><body><iframe id="report" style="border:0;width:%dpx;height:900px" srcdoc="%s"></iframe>
            <ul id="seen"></ul>
            <script>
            onload = function () {
              var page = document.getElementById('report').contentDocument;
              var shown = function (it) { return it.getBoundingClientRect().width > 0; };
              var charts = Array.prototype.filter.call(page.querySelectorAll('figure svg[role=img]'), shown);
              [page.documentElement.scrollWidth, page.querySelector('.badge').textContent.trim(), charts.length]
                .forEach(function (it) {
                  document.getElementById('seen').appendChild(document.createElement('li')).textContent = it;
                });
            };
            </script></body></html>
            """;

    @TempDir
    private Path directory;

    private Optional<Browser> browser = Optional.empty();

    @BeforeEach
    void findBrowser() {
        browser = Browser.in(directory);
        assumeTrue(browser.isPresent(), "no chromium on the path: the report was not looked at in a browser");
    }

    static Stream<Arguments> runsOnScreens() {
        return Stream.of(
                        SampleRuns.fail(),
                        SampleRuns.invalid(),
                        SampleRuns.halfAnHour(),
                        SampleRuns.saying("long".repeat(60)))
                .flatMap(run -> Stream.of(Arguments.of(run, PHONE), Arguments.of(run, DESKTOP)));
    }

    @ParameterizedTest(name = "{index}: {1} pixels")
    @MethodSource("runsOnScreens")
    void fitsTheScreenAndShowsItsCharts(RunResult run, int width) throws InterruptedException {
        Browser.Visit visit = open(new ReportPage().of(run), width);

        assertThat(seen(visit)).hasSize(3);
        assertThat(Integer.parseInt(seen(visit).get(0))).isLessThanOrEqualTo(width);
        assertThat(seen(visit).get(1)).endsWith(run.judgement().verdict().name());
        assertThat(seen(visit).get(2)).isEqualTo("10");
        assertThat(visit.log()).doesNotContain("CONSOLE");
    }

    @ParameterizedTest(name = "{index}: {0} pixels")
    @ValueSource(ints = {PHONE, DESKTOP})
    void fitsTheScreenAndShowsTheChartsOfASearchForCapacity(int width) throws InterruptedException {
        Browser.Visit visit = open(new CapacityPage(directory).of(SampleSearches.found()), width);

        assertThat(Integer.parseInt(seen(visit).get(0))).isLessThanOrEqualTo(width);
        assertThat(seen(visit).get(1)).endsWith("PASS");
        assertThat(seen(visit).get(2)).isEqualTo("3");
        assertThat(visit.log()).doesNotContain("CONSOLE");
    }

    @Test
    void wouldNoticeAPageThatIsTooWideOrComplains() throws InterruptedException {
        Browser.Visit visit = open(
                "<p class='badge'>x</p><div style='width:1000px'>wide</div><script>console.error('broken')</script>",
                PHONE);

        assertThat(Integer.parseInt(seen(visit).get(0))).isGreaterThanOrEqualTo(1000);
        assertThat(visit.log()).contains("CONSOLE").contains("broken");
    }

    private Browser.Visit open(String page, int width) throws InterruptedException {
        String escaped = page.replace("&", "&amp;").replace("\"", "&quot;");
        return browser.orElseThrow().open(FRAME.formatted(width, escaped));
    }

    private static List<String> seen(Browser.Visit visit) {
        String document = visit.document();
        int from = document.indexOf("<ul id=\"seen\">");
        String list = document.substring(from, document.indexOf("</ul>", from) + "</ul>".length());
        return XmlDocument.of(list).texts("//li");
    }
}
