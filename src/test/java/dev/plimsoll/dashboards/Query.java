package dev.plimsoll.dashboards;

import com.fasterxml.jackson.databind.JsonNode;

/** One question of a panel to Prometheus. */
record Query(JsonNode json) {
    String name() {
        return json.path("refId").asText();
    }

    String expression() {
        return json.path("expr").asText();
    }

    String legend() {
        return json.path("legendFormat").asText();
    }

    /** True when it asks for one moment instead of a span of time. */
    boolean isInstant() {
        return json.path("instant").asBoolean();
    }
}
