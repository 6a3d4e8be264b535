package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

class LoggingTest {
    private static final String SECRET = "sk-\"quoted\"\\4711";

    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final Secrets secrets = new Secrets();
    private final Logging logging = new Logging(context, stream, secrets);

    @BeforeEach
    void giveTheContextWhatSlf4jWould() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    @Test
    void writesOneLineForPeople() {
        logging.configure(Verbosity.NORMAL, LogFormat.TEXT);

        own().warn("{} arrivals late", 3);

        assertThat(written()).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  Prober: 3 arrivals late\n");
    }

    @Test
    void writesOneJsonObjectALine() throws IOException {
        logging.configure(Verbosity.NORMAL, LogFormat.JSON);

        own().warn("{} arrivals\nlate", 3);

        JsonNode line = new ObjectMapper().readTree(written());
        assertThat(written()).hasLineCount(1);
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("loggerName").asText()).isEqualTo("dev.plimsoll.Prober");
        assertThat(line.path("formattedMessage").asText()).isEqualTo("3 arrivals\nlate");
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void masksSecretsInMessagesArgumentsAndTraces(LogFormat format) throws IOException {
        logging.configure(Verbosity.NORMAL, format);
        secrets.add(SECRET);
        IllegalStateException cause = new IllegalStateException("caused by " + SECRET);

        own().error("key " + SECRET + " and {}", SECRET, new IOException("sent " + SECRET, cause));

        assertThat(written())
                .contains("key *** and ***")
                .contains("sent ***")
                .contains("caused by ***")
                .doesNotContain("4711");
        if (format == LogFormat.JSON) {
            assertThat(new ObjectMapper().readTree(written()).isObject()).isTrue();
        }
    }

    @Test
    void isQuietByDefault() {
        logging.configure(Verbosity.NORMAL, LogFormat.TEXT);

        own().info("hello");
        context.getLogger("io.gatling.core").info("hello");

        assertThat(written()).isEmpty();
    }

    @Test
    void saysWhatPlimsollDoesWhenVerbose() {
        logging.configure(Verbosity.VERBOSE, LogFormat.TEXT);

        own().debug("planned");
        context.getLogger("io.gatling.core").info("hello");

        assertThat(written()).endsWith("DEBUG Prober: planned\n").hasLineCount(1);
    }

    @Test
    void saysNothingButErrorsWhenQuiet() {
        logging.configure(Verbosity.QUIET, LogFormat.TEXT);

        own().warn("late");
        context.getLogger("io.gatling.core").error("broken");

        assertThat(written()).endsWith("ERROR core: broken\n").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.hc.client5.http.wire",
                "org.apache.hc.client5.http.headers",
                "io.gatling.http.engine.response.DefaultStatsProcessor"
            })
    void neverPrintsWhatGoesOverTheWire(String name) {
        logging.configure(Verbosity.VERBOSE, LogFormat.TEXT);

        context.getLogger(name).error("x-api-key: hush");

        assertThat(written()).isEmpty();
    }

    @Test
    void leavesNothingOfAnEarlierConfiguration() {
        logging.configure(Verbosity.VERBOSE, LogFormat.TEXT);
        logging.configure(Verbosity.NORMAL, LogFormat.TEXT);

        own().info("hello");
        own().warn("once");

        assertThat(written()).hasLineCount(1);
    }

    /** Logback closed standard error when it was configured a second time, and nobody was told anything any more. */
    @Test
    void leavesTheStreamOpenForOthersWhenConfiguredAnew() {
        List<String> closed = new ArrayList<>();
        OutputStream shared = new OutputStream() {
            @Override
            public void write(int octet) {}

            @Override
            public void close() {
                closed.add("closed");
            }
        };
        Logging ours = new Logging(context, shared, secrets);

        ours.configure(Verbosity.NORMAL, LogFormat.TEXT);
        ours.configure(Verbosity.QUIET, LogFormat.JSON);

        assertThat(closed).isEmpty();
    }

    @Test
    void startsQuietWithoutAnyCommand() {
        new QuietStart().configure(context);

        assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).getLevel()).hasToString("WARN");
    }

    private Logger own() {
        return context.getLogger("dev.plimsoll.Prober");
    }

    private String written() {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
