package dev.plimsoll.metrics;

import static dev.plimsoll.metrics.SampleProbes.HEALTH;
import static dev.plimsoll.metrics.SampleProbes.good;
import static dev.plimsoll.metrics.SampleProbes.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.StepName;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.Histogram;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.MetricFamily;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpositionTest {
    private static final String PROTOBUF =
            "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";

    private final Metered metered = new Metered();

    @BeforeEach
    void oneRun() {
        metered.probes.added(HEALTH);
        metered.probes.finished(run(HEALTH, Outcome.SUCCESS, good(StepName.HEALTH)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                  | text/plain; version=0.0.4; charset=utf-8
                    */*                                                 | text/plain; version=0.0.4; charset=utf-8
                    text/html,application/xhtml+xml                     | text/plain; version=0.0.4; charset=utf-8
                    application/openmetrics-text;version=1.0.0,*/*;q=.1 | application/openmetrics-text; version=1.0.0; charset=utf-8
                    """)
    void speaksTheTextThatWasAskedFor(String accept, String contentType) {
        assertThat(metered.exposition.page(accept).contentType()).startsWith(contentType);
    }

    @Test
    void leadsFromALatencyToItsRequest() {
        String page = metered.page("application/openmetrics-text;version=1.0.0");

        assertThat(page.lines())
                .anySatisfy(it -> assertThat(it)
                        .startsWith(
                                "probe_run_duration_seconds_bucket{check=\"health\",target=\"staging\",le=\"0.5\"} 1 # "
                                        + "{reference_code=\"urc-1764093600000-attempt1\"} 0.255 "))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("probe_attempt_duration_seconds_bucket")
                        .contains("# {reference_code=\"urc-1764093600000-attempt1\"} 0.02 "));
        assertThat(page).endsWith("# EOF\n");
    }

    @Test
    void hasHistogramsOfBothKindsInProtobuf() throws IOException {
        Exposition.Page page = metered.exposition.page(PROTOBUF);

        Histogram durations = families(page).stream()
                .filter(it -> it.getName().equals("probe_run_duration_seconds"))
                .findFirst()
                .orElseThrow()
                .getMetric(0)
                .getHistogram();
        assertThat(page.contentType())
                .startsWith("application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; "
                        + "encoding=delimited");
        assertThat(durations.getSampleCount()).isEqualTo(1);
        assertThat(durations.getBucketCount()).as("classic bounds").isEqualTo(14);
        assertThat(durations.getPositiveSpanCount()).as("native spans").isEqualTo(1);
        assertThat(durations.getBucket(6).getExemplar().getLabel(0).getValue()).isEqualTo("urc-1764093600000-attempt1");
    }

    private static List<MetricFamily> families(Exposition.Page page) throws IOException {
        List<MetricFamily> families = new ArrayList<>();
        InputStream body = new ByteArrayInputStream(page.body());
        for (MetricFamily it = MetricFamily.parseDelimitedFrom(body);
                it != null;
                it = MetricFamily.parseDelimitedFrom(body)) {
            families.add(it);
        }
        return families;
    }
}
