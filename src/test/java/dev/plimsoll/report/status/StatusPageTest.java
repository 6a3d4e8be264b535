package dev.plimsoll.report.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.probe.StatusView;
import dev.plimsoll.testing.SampleBoard;
import dev.plimsoll.testing.XmlDocument;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StatusPageTest {
    private static final StatusPage PAGE = new StatusPage();

    @Test
    void saysOnTopWhatIsDown() {
        XmlDocument page = show(SampleBoard.eventful());

        assertThat(page.texts("//h1")).containsExactly("2 of 8 checks are down.");
        assertThat(page.texts("//ul[@class='named']/li")).containsExactly("staging/health", "staging/key");
        assertThat(page.texts("//head/title")).containsExactly("✕ 2 of 8 checks are down. · Plimsoll");
        assertThat(page.texts("//article/@id")).contains("staging-health", "staging-key");
    }

    @Test
    void saysOfEachCheckHowItStandsInWords() {
        XmlDocument page = show(SampleBoard.eventful());

        assertThat(page.texts("//h3/span[@class='chip']").stream().map(String::strip))
                .containsExactly("✓ up", "✓ up", "! degraded", "✕ down", "✕ down", "? unknown", "✓ up", "? unknown");
    }

    @Test
    void tellsOfAKeyHowOldTheVerdictIs() {
        XmlDocument page = show(SampleBoard.eventful());

        assertThat(page.texts("//p[contains(@class, 'key ')]"))
                .containsExactly(
                        "Key valid: the service takes the key and refuses a wrong one · confirmed 5 min ago",
                        "Key vacuous: the service takes any key, so that this check proves nothing"
                                + " · confirmed 5 min ago");
    }

    @Test
    void sumsUpTheLastDayOfEachCheck() {
        XmlDocument page = show(SampleBoard.eventful());

        assertThat(page.texts("//figcaption/span[2]"))
                .contains(
                        "1,425 runs, 98.53 % good at once, 2 missed",
                        "91 runs, 100 % good at once, 90 inconclusive", "no run in the last 24 hours");
        assertThat(page.texts("//article[@id='production-journey']//rect/title"))
                .contains("02:45 to 03:00: 8 success, 2 recovered, 5 failure", "12:00 to 12:15: 2 missed");
    }

    @Test
    void saysThatACheckIsDegradedBecauseItIsSlow() {
        XmlDocument page = show(SampleBoard.eventful());

        assertThat(page.texts("//p[@class='trouble']"))
                .containsExactly("Slow: an answer took longer than the 1 s that were promised.");
    }

    @Test
    void showsWhyACheckIsDown() {
        XmlDocument page = show(SampleBoard.saying("staging", "no healthy upstream"));

        String trouble = String.join(" ", page.texts("//div[@class='trouble']//p | //div[@class='trouble']//dt"));
        assertThat(trouble)
                .contains("failure 30 s ago", "11:59:37 UTC, took 812 ms")
                .contains("server_5xx in health, blame: target", "no healthy upstream", "urc-1773489577000-k3x9q2m7a")
                .contains("resolve connect processing");
    }

    @Test
    void showsAsTextWhateverAServiceSaid() {
        String hostile = "</p><script>alert(1)</script>\u0000\u001b[31m" + "x".repeat(2_000);

        String page = PAGE.of(SampleBoard.saying("<b>\"target\"</b>", hostile), Refresh.ON);

        assertThat(page).doesNotContain("<script", "<b>", "\u0000", "\u001b");
        assertThat(XmlDocument.of(page).texts("//h2")).containsExactly("<b>\"target\"</b>");
        assertThat(XmlDocument.of(page).texts("//div[@class='failure']/p[2]"))
                .allSatisfy(detail -> assertThat(detail)
                        .startsWith("</p><script>alert(1)</script>\uFFFD\uFFFD[31mxxx")
                        .hasSize(300));
    }

    @Test
    void saysWhenTheFirstRunIsDue() {
        XmlDocument page = show(SampleBoard.waiting());

        assertThat(page.texts("//h1")).containsExactly("Nothing is known yet.");
        assertThat(page.texts("//p[@class='quiet']")).contains("every 1 min · next run in 4 s");
        assertThat(page.texts("//details")).isEmpty();
    }

    @Test
    void saysThatThereIsNothingToCheck() {
        XmlDocument page = show(SampleBoard.empty());

        assertThat(page.texts("//h1")).containsExactly("Nothing is checked.");
        assertThat(page.texts("//p[@class='empty']"))
                .containsExactly("No check is scheduled: the configuration names no target.");
    }

    @Test
    void loadsItselfAnewUnlessAskedNotTo() {
        String anew = PAGE.of(SampleBoard.waiting(), Refresh.asked(Optional.empty()));
        String still = PAGE.of(SampleBoard.waiting(), Refresh.asked(Optional.of("a=b&refresh=off")));

        assertThat(anew).contains("<meta http-equiv=\"refresh\" content=\"15\"/>");
        assertThat(still).doesNotContain("http-equiv");
    }

    private static XmlDocument show(StatusView view) {
        return XmlDocument.of(PAGE.of(view, Refresh.ON));
    }
}
