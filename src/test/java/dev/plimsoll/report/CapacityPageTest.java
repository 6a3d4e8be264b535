package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.capacity.trial.SearchResult;
import dev.plimsoll.testing.SampleSearches;
import dev.plimsoll.testing.XmlDocument;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CapacityPageTest {
    @TempDir
    private Path directory;

    static Stream<SearchResult> searches() {
        return Stream.of(
                SampleSearches.found(),
                SampleSearches.limited(),
                SampleSearches.injectorBound(),
                SampleSearches.interrupted());
    }

    @ParameterizedTest
    @MethodSource("searches")
    void isWellFormedAndShowsEveryTrial(SearchResult result) {
        XmlDocument page = page(result);

        assertThat(page.texts("//p[@class='badge']/text()"))
                .last()
                .asString()
                .contains(result.verdict().name());
        assertThat(page.texts("//table[@class='figures trials']/tbody/tr")).hasSize(7);
        assertThat(page.texts("//script")).isEmpty();
    }

    @Test
    void marksWhereTheCapacityLies() {
        XmlDocument page = page(SampleSearches.found());

        assertThat(page.texts("//h1")).containsExactly("66.1 to 73.4 visits per second");
        assertThat(page.texts("//figure//rect[@class='answer']/@x"))
                .containsOnly("66.10%")
                .hasSize(2);
        assertThat(page.texts("//figure//path[starts-with(@class, 'mark')]/title"))
                .contains("trial 5, bound, 73.4 visits/s: 6 %");
    }

    @Test
    void drawsTheScalabilityLawWhereItFits() {
        XmlDocument page = page(SampleSearches.found());

        assertThat(page.texts("//path[@class='curve']")).hasSize(1);
        assertThat(page.texts("//section[@aria-labelledby='scalability']/p")).anyMatch(it -> it.contains("κ"));
    }

    private XmlDocument page(SearchResult result) {
        return XmlDocument.of(new CapacityPage(directory).of(result));
    }
}
