package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.VirtualHistory;
import dev.plimsoll.testing.XmlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plimsoll history} shows to Prometheus, and draws for people. */
class HistoryPicturesTest {
    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void carryOutTwoNights() {
        new VirtualHistory(directory).nights(2);
    }

    @Test
    void showsTheLatestNightToPrometheus() {
        Invocation metrics = history("metrics");

        assertThat(metrics.exit()).as(metrics.toString()).isZero();
        assertThat(metrics.out())
                .contains("# TYPE night_verdict gauge\n")
                .containsPattern(
                        "night_verdict\\{profile=\"chat\",series=\"[0-9a-f]{16}\",verdict=\"LEARNING\"\\} 1.0\n")
                .containsPattern("night_verdict\\{profile=\"chat\",series=\"[0-9a-f]{16}\",verdict=\"FAIL\"\\} 0.0\n")
                .containsPattern("night_start_timestamp_seconds\\{build=\"1.3\",.*\\} 1.788\\d+E9\n")
                .containsPattern(
                        "night_response_seconds\\{operation=\"send_message\",percentile=\"p95\",.*\\} 0.06\\d+\n")
                .containsPattern("night_calls_per_second\\{operation=\"all\",.*\\} 1(19.99|20.0)\\d*\n");
    }

    @Test
    void writesMetricsForATextfileCollector() throws IOException {
        Path file = directory.resolve("collector/plimsoll.prom");

        Invocation metrics = history("metrics", "--output=" + file);

        assertThat(metrics).isEqualTo(new Invocation(0, "", ""));
        assertThat(Files.readString(file)).isEqualTo(history("metrics").out());
    }

    @Test
    void drawsTheTrend() throws IOException {
        Path page = directory.resolve("trend.html");

        Invocation trend = history("trend", "--output=" + page);

        assertThat(trend).isEqualTo(new Invocation(0, "Trend: " + page + "\n", ""));
        assertThat(XmlDocument.of(Files.readString(page)).texts("//section[@class='trend']//h3[last()]"))
                .containsExactly("The latest nights");
    }

    private Invocation history(String command, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "history";
        arguments[1] = command;
        arguments[2] = "--history=" + directory.resolve("history.db");
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Invocation.of(directory, Map.of(), arguments);
    }
}
