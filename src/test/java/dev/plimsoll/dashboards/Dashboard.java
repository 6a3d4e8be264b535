package dev.plimsoll.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A dashboard as its file describes it, in Grafana's classic schema. */
record Dashboard(Path file, JsonNode json) {
    static final Path FOLDER = Path.of("dashboards/grafana");

    static List<Dashboard> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(it -> it.toString().endsWith(".json"))
                    .sorted()
                    .map(Dashboard::in)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Dashboard named(String name) {
        return in(FOLDER.resolve(name + ".json"));
    }

    private static Dashboard in(Path file) {
        try {
            return new Dashboard(file, new JsonMapper().readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String uid() {
        return json.path("uid").asText();
    }

    String title() {
        return json.path("title").asText();
    }

    /** Without the rows; what a row is repeated by repeats its panels too. */
    List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        String repeatOfRow = "";
        for (JsonNode each : json.path("panels")) {
            if (each.path("type").asText().equals("row")) {
                repeatOfRow = each.path("repeat").asText();
            } else {
                panels.add(new Panel(each, each.path("repeat").asText(repeatOfRow)));
            }
        }
        return panels;
    }

    Panel panel(String title) {
        return panels().stream()
                .filter(it -> it.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no panel '" + title + "'"));
    }

    List<JsonNode> elements() {
        return list(json.path("panels"));
    }

    List<JsonNode> variables() {
        return list(json.path("templating").path("list"));
    }

    /** Those that are asked of Prometheus. */
    List<JsonNode> queriedVariables() {
        return variables().stream()
                .filter(it -> it.path("type").asText().equals("query"))
                .toList();
    }

    List<JsonNode> annotations() {
        return list(json.path("annotations").path("list"));
    }

    /** Every expression that this dashboard would ever ask, its variables not yet replaced. */
    List<String> expressions() {
        Stream<String> panels =
                panels().stream().flatMap(it -> it.queries().stream().map(Query::expression));
        Stream<String> variables = queriedVariables().stream()
                .map(it -> it.path("query").asText())
                .map(it -> it.replaceFirst("^label_values\\((.*), *\\w+\\)$", "$1")
                        .replaceFirst("(?s)^query_result\\((.*)\\)$", "$1"));
        Stream<String> annotations =
                annotations().stream().map(it -> it.path("expr").asText());
        return Stream.of(panels, variables, annotations).flatMap(it -> it).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Override
    public String toString() {
        return title();
    }
}
