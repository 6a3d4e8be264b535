package dev.plimsoll.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A panel, but for rows.
 *
 * @param repeatedBy the variable of whose every value there is one; empty when there is only one
 */
record Panel(JsonNode json, String repeatedBy) {
    String title() {
        return json.path("title").asText();
    }

    String type() {
        return json.path("type").asText();
    }

    String unit() {
        return json.at("/fieldConfig/defaults/unit").asText();
    }

    List<Query> queries() {
        return StreamSupport.stream(json.path("targets").spliterator(), false)
                .map(Query::new)
                .toList();
    }

    /** In columns, of which there are 24, and rows. */
    Rectangle place() {
        return placeOf(json);
    }

    static Rectangle placeOf(JsonNode element) {
        JsonNode grid = element.path("gridPos");
        return new Rectangle(
                grid.path("x").asInt(-1),
                grid.path("y").asInt(-1),
                grid.path("w").asInt(),
                grid.path("h").asInt());
    }
}
