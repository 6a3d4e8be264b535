package dev.plimsoll.report.night;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.baseline.compare.Change;
import dev.plimsoll.baseline.compare.PercentileChange;
import dev.plimsoll.baseline.compare.TimesComparison;
import dev.plimsoll.report.JsonText;
import java.util.Optional;
import java.util.function.Function;

/** Two runs beside each other for scripts; what could not be told is null. */
public final class ComparisonJson {
    private ComparisonJson() {}

    public static String of(TimesComparison comparison) {
        ObjectNode json = JsonText.object();
        ArrayNode changes = json.putArray("changes");
        comparison.changes().forEach(it -> changes.add(change(it)));
        json.set("expectedByChance", JsonText.number(comparison.expectedByChance()));
        return JsonText.print(json);
    }

    private static ObjectNode change(PercentileChange change) {
        ObjectNode json = JsonText.object()
                .put("operation", change.operation())
                .put("percentile", change.percentile().label());
        json.set("before", orNull(change.before(), JsonText::seconds));
        json.set("after", orNull(change.after(), JsonText::seconds));
        Optional<Change> by = change.change();
        json.set("change", orNull(by, it -> JsonText.number(it.value())));
        json.set("low", orNull(by, it -> JsonText.number(it.low())));
        json.set("high", orNull(by, it -> JsonText.number(it.high())));
        return json.put("difference", change.difference().label());
    }

    private static <T> JsonNode orNull(Optional<T> value, Function<T, JsonNode> form) {
        return value.map(form).orElseGet(NullNode::getInstance);
    }
}
