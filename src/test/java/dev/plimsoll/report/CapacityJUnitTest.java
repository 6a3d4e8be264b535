package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.SampleSearches;
import dev.plimsoll.testing.XmlDocument;
import org.junit.jupiter.api.Test;

class CapacityJUnitTest {
    @Test
    void isGreenForACapacityThatWasFound() {
        XmlDocument xml = XmlDocument.of(CapacityJUnit.of(SampleSearches.found()));

        assertThat(xml.texts("/testsuite/testcase/@name")).containsExactly("validity", "capacity");
        assertThat(xml.texts("//testcase/*")).isEmpty();
        assertThat(xml.texts("//property[@name='low_visits_per_second']/@value"))
                .containsExactly("66.1");
    }

    @Test
    void failsForALimiter() {
        XmlDocument xml = XmlDocument.of(CapacityJUnit.of(SampleSearches.limited()));

        assertThat(xml.texts("//testcase[@name='capacity']/failure/@type")).containsExactly("limited");
        assertThat(xml.texts("//testcase[@name='capacity']/failure/@message"))
                .containsExactly("limited: a rate limiter lets 60.0 requests/s through");
    }

    @Test
    void blamesAnInjectorThatCannotDoMoreAndJudgesNothing() {
        XmlDocument xml = XmlDocument.of(CapacityJUnit.of(SampleSearches.injectorBound()));

        assertThat(xml.texts("//testcase[@name='validity']/error/@type")).containsExactly("injector-bound");
        assertThat(xml.texts("//testcase[@name='capacity']/skipped")).hasSize(1);
    }
}
