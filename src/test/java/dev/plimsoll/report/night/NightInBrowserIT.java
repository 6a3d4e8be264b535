package dev.plimsoll.report.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.baseline.night.SeriesNights;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.testing.Browser;
import dev.plimsoll.testing.VirtualHistory;
import dev.plimsoll.testing.XmlDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a night in a real browser, on a telephone and on a desk. */
class NightInBrowserIT {
    private static final String FRAME = """
            <!DOCTYPE html><html><body><iframe id="page" style="border:0;width:%dpx;height:900px" srcdoc="%s"></iframe>
            <ul id="seen"></ul>
            <script>
            onload = function () {
              var page = document.getElementById('page').contentDocument;
              [page.documentElement.scrollWidth, page.querySelectorAll('svg[role=img] path').length].forEach(function (it) {
                document.getElementById('seen').appendChild(document.createElement('li')).textContent = it;
              });
            };
            </script></body></html>
            """;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void fitTheScreenAndDrawTheirNights() throws InterruptedException {
        Optional<Browser> browser = Browser.in(directory);
        assumeTrue(
                browser.isPresent(), "no chromium on the path: the pages of a night were not looked at in a browser");
        VirtualHistory virtual = new VirtualHistory(directory);
        virtual.nights(14);
        virtual.nights().slowedDownTo(1.3, Operation.SEND_MESSAGE);
        NightResult fail = virtual.night();
        String report = new NightPage().of(fail);
        String trend = new TrendPage().of(SeriesNights.all(virtual.history()));

        for (int width : new int[] {390, 1200}) {
            assertThat(seen(browser.get(), report, width)).satisfies(it -> {
                assertThat(it.get(0)).isLessThanOrEqualTo(width);
                assertThat(it.get(1)).isGreaterThan(30);
            });
            assertThat(seen(browser.get(), trend, width).get(0)).isLessThanOrEqualTo(width);
        }
    }

    private static List<Integer> seen(Browser browser, String page, int width) throws InterruptedException {
        String escaped = page.replace("&", "&amp;").replace("\"", "&quot;");
        Browser.Visit visit = browser.open(FRAME.formatted(width, escaped));
        assertThat(visit.log()).doesNotContain("CONSOLE");
        String document = visit.document();
        int from = document.indexOf("<ul id=\"seen\">");
        String list = document.substring(from, document.indexOf("</ul>", from) + "</ul>".length());
        return XmlDocument.of(list).texts("//li").stream().map(Integer::valueOf).toList();
    }
}
