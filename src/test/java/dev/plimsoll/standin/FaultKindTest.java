package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.MarkdownPage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FaultKindTest {
    @Test
    void hasADescriptionOfEveryKindForScripts() {
        assertThat(MarkdownPage.at("docs/interfaces.md").column(0, "| kind | what happens |"))
                .containsExactlyElementsOf(
                        Arrays.stream(FaultKind.values()).map(FaultKind::label).toList());
    }
}
