package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plimsoll.run.RunEvent;
import java.util.List;

/** What happened to a run, for annotations: an array with a flat object for each event. */
public final class EventsJson {
    private EventsJson() {}

    public static String of(List<RunEvent> events) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        events.forEach(event -> nodes.addObject()
                .put("time", event.when().toString())
                .put("runId", event.runId())
                .put("event", event.kind().label())
                .put("subject", event.subject())
                .put("message", event.message()));
        return JsonText.print(nodes);
    }
}
