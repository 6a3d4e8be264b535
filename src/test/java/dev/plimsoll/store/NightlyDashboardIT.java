package dev.plimsoll.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.testing.SampleNights;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything that the dashboard of the nights asks, asked of a real PostgreSQL, as Grafana would. */
class NightlyDashboardIT {
    private static final Path DASHBOARD = Path.of("dashboards/grafana/history/nightly.json");
    private static final Map<String, String> CHOSEN =
            Map.of("$profile", "load", "$series", SampleNights.SERIES.text(), "$operation", "send_message");
    /** The sample nights have no figures of all operations together. */
    private static final String TOGETHER = "operation = 'all'";

    private static final int NIGHTS = 12;

    private static JsonNode dashboard = new JsonMapper().createObjectNode();
    private static Optional<EmbeddedPostgres> server = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        dashboard = new JsonMapper().readTree(DASHBOARD.toFile());
        server = Optional.of(EmbeddedPostgres.start());
        History history = new Histories(new Credentials(Optional.of("postgres"), Optional.empty()))
                .open(HistoryAddress.parse(
                        "jdbc:postgresql://localhost:" + server.get().getPort() + "/postgres"));
        for (int night = 0; night < NIGHTS; night++) {
            history.keep(SampleNights.night(night));
        }
        history.keep(SampleNights.invalid(NIGHTS));
    }

    @AfterAll
    static void stop() throws IOException {
        server.orElseThrow().close();
    }

    @Test
    void getsAnAnswerToEachOfItsQuestions() throws SQLException {
        List<String> questions = new ArrayList<>();
        dashboard.findValues("rawSql").forEach(it -> questions.add(it.asText()));
        variables().forEach(it -> questions.add(it.path("query").asText()));

        assertThat(questions).hasSize(13);
        for (String question : questions) {
            assertThat(ask(question)).as(question).isNotEmpty();
        }
    }

    @Test
    void drawsTheMedianOfEachNight() throws SQLException {
        NightRecord first = SampleNights.night(0);
        double expected = median(first, new Metric("send_message", Measure.P95));

        List<List<String>> drawn = ask(sqlOf("Response time: $operation"));

        assertThat(drawn).hasSize(NIGHTS * 3);
        assertThat(drawn).anySatisfy(row -> {
            assertThat(row.get(1)).isEqualTo("p95");
            assertThat(Double.parseDouble(row.get(2))).isCloseTo(expected, within(1e-9));
        });
    }

    @Test
    void countsTheNightsThatCanBeCompared() throws SQLException {
        assertThat(ask(sqlOf("Comparable nights"))).containsExactly(List.of(String.valueOf(NIGHTS)));
        assertThat(ask(sqlOf("Latest verdict"))).containsExactly(List.of("INVALID"));
        assertThat(ask(sqlOf("Nights"))).hasSize(NIGHTS + 1);
    }

    @Test
    void saysOfEachPanelWhatItAnswersAndCannotBeChanged() {
        assertThat(dashboard.path("editable").asBoolean(true)).isFalse();
        assertThat(dashboard.path("uid").asText()).isEqualTo("plimsoll-nightly");
        assertThat(dashboard.path("panels")).hasSize(9).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("description").asText()).contains("?");
            assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
        });
    }

    private static double median(NightRecord night, Metric metric) {
        return night.runs().stream()
                .flatMap(it -> it.values().of(metric).stream())
                .sorted()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> variables() {
        return StreamSupport.stream(dashboard.at("/templating/list").spliterator(), false)
                .filter(it -> it.path("type").asText().equals("query"));
    }

    private static String sqlOf(String title) {
        return StreamSupport.stream(dashboard.path("panels").spliterator(), false)
                .filter(it -> it.path("title").asText().equals(title))
                .map(it -> it.at("/targets/0/rawSql").asText())
                .findFirst()
                .orElseThrow();
    }

    /** All rows, with Grafana's macros and variables put in. */
    private static List<List<String>> ask(String question) throws SQLException {
        String sql = question.replace(TOGETHER, "operation = 'send_message'")
                .replaceAll("\\$__timeFilter\\((to_timestamp\\([^)]*\\)|[a-z_]+)\\)", "$1 > 'epoch'");
        for (Map.Entry<String, String> variable : CHOSEN.entrySet()) {
            sql = sql.replace(variable.getKey(), variable.getValue());
        }
        try (Connection connection = server.orElseThrow().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return rows(result);
        }
    }

    private static List<List<String>> rows(ResultSet result) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                row.add(String.valueOf(result.getString(column)));
            }
            rows.add(row);
        }
        return rows;
    }
}
