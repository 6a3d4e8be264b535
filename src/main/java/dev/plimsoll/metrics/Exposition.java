package dev.plimsoll.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * All metrics as one page, in the form that the asker prefers: protobuf (the only one with native histograms),
 * OpenMetrics (the one text with exemplars), or Prometheus' text. Thread-safe.
 */
public final class Exposition {
    private static final int USUAL_SIZE = 1 << 16;
    private static final List<String> FORMS = List.of(
            PrometheusProtobufWriter.CONTENT_TYPE,
            OpenMetricsTextFormatWriter.CONTENT_TYPE,
            PrometheusTextFormatWriter.CONTENT_TYPE);

    private final PrometheusRegistry registry;
    private final ExpositionFormats formats = ExpositionFormats.init();

    public Exposition(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /** Writes every form once, so that the first who asks, in the middle of a measurement, does not load their classes. */
    public void rehearse() {
        FORMS.forEach(this::page);
    }

    /** What goes over the wire. */
    public static final class Page {
        private final String contentType;
        private final byte[] body;

        private Page(String contentType, byte[] body) {
            this.contentType = contentType;
            this.body = body;
        }

        public String contentType() {
            return contentType;
        }

        public byte[] body() {
            return body.clone();
        }
    }

    /**
     * The page of this moment.
     *
     * @param accept the request's {@code Accept} header; empty for Prometheus' text
     */
    public Page page(String accept) {
        EscapingScheme escaping = EscapingScheme.fromAcceptHeader(accept);
        ExpositionFormatWriter writer = formats.findWriter(accept);
        ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_SIZE);
        try {
            writer.write(body, registry.scrape(), escaping);
        } catch (IOException memoryCannotFail) {
            throw new UncheckedIOException(memoryCannotFail);
        }
        return new Page(writer.getContentType() + escaping.toHeaderFormat(), body.toByteArray());
    }
}
