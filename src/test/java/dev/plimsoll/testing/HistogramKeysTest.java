package dev.plimsoll.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramKeysTest {
    private static final String SHIPPED = """
            scrape_configs:
              - job_name: prober
                scrape_native_histograms: true
                always_scrape_classic_histograms: true
                static_configs: []
            """;

    @ParameterizedTest
    @CsvSource({"3.13.2", "3.8.0", "4.0.1"})
    void areAsShippedWherePrometheusKnowsThem(String version) {
        assertThat(fitted(version)).isEqualTo(SHIPPED);
    }

    @Test
    void lackTheNativeOneWhereAFlagStandsForIt() {
        assertThat(fitted("3.5.3+ds1")).isEqualTo(SHIPPED.replace("    scrape_native_histograms: true\n", ""));
    }

    @Test
    void haveTheOldNameOfTheClassicOneBeforePrometheus3() {
        assertThat(fitted("2.53.3+ds1")).isEqualTo("""
                scrape_configs:
                  - job_name: prober
                    scrape_classic_histograms: true
                    static_configs: []
                """);
    }

    @Test
    void areBothMissingWhereThereIsNeither() {
        assertThat(fitted("2.42.0+ds")).isEqualTo("""
                scrape_configs:
                  - job_name: prober
                    static_configs: []
                """);
    }

    private static String fitted(String version) {
        return HistogramKeys.of(ProgramVersion.in("prometheus, version " + version + " (branch: x)"), SHIPPED);
    }
}
