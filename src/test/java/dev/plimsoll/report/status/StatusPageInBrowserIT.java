package dev.plimsoll.report.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.probe.StatusView;
import dev.plimsoll.testing.Browser;
import dev.plimsoll.testing.SampleBoard;
import dev.plimsoll.testing.XmlDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The status page in a real browser, in a frame as wide as the screen it stands for. */
final class StatusPageInBrowserIT {
    private static final int PHONE = 390;
    private static final int DESKTOP = 1200;

    /** The page has no script of its own: this one opens all that can be opened, and measures from outside. */
    private static final String FRAME = """
            <!DOCTYPE html><html><body><iframe id="board" style="border:0;width:%dpx;height:900px" srcdoc="%s"></iframe>
            <ul id="seen"></ul>
            <script>
            onload = function () {
              var page = document.getElementById('board').contentDocument;
              page.querySelectorAll('details').forEach(function (it) { it.open = true; });
              var right = Math.max.apply(null, Array.prototype.map.call(page.querySelectorAll('main *'),
                function (it) { return Math.ceil(it.getBoundingClientRect().right); }));
              [page.documentElement.scrollWidth, right, page.querySelectorAll('.check .chip').length]
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
        assumeTrue(browser.isPresent(), "no chromium on the path: the status page was not looked at in a browser");
    }

    static Stream<Arguments> boardsOnScreens() {
        return Stream.of(SampleBoard.eventful(), SampleBoard.saying("long".repeat(60), "word".repeat(200)))
                .flatMap(view -> Stream.of(Arguments.of(view, PHONE), Arguments.of(view, DESKTOP)));
    }

    @ParameterizedTest(name = "{index}: {1} pixels")
    @MethodSource("boardsOnScreens")
    void fitsTheScreenWithAllOfItOpen(StatusView view, int width) throws InterruptedException {
        String page = new StatusPage().of(view, Refresh.OFF);
        String escaped = page.replace("&", "&amp;").replace("\"", "&quot;");

        Browser.Visit visit = browser.orElseThrow().open(FRAME.formatted(width, escaped));

        List<String> seen = seen(visit);
        assertThat(seen).hasSize(3);
        assertThat(Integer.parseInt(seen.get(0))).isLessThanOrEqualTo(width);
        assertThat(Integer.parseInt(seen.get(1))).isLessThanOrEqualTo(width);
        assertThat(seen.get(2)).isEqualTo(String.valueOf(view.lines().size()));
        assertThat(visit.log()).doesNotContain("CONSOLE");
    }

    private static List<String> seen(Browser.Visit visit) {
        String document = visit.document();
        int from = document.indexOf("<ul id=\"seen\">");
        String list = document.substring(from, document.indexOf("</ul>", from) + "</ul>".length());
        return XmlDocument.of(list).texts("//li");
    }
}
