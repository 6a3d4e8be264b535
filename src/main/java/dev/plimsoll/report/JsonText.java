package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.slo.Reason;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** How our JSON looks: indented, times in seconds to the nanosecond, numbers without exponents or noise. */
public final class JsonText {
    private static final int NANOSECOND_DIGITS = 9;
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private JsonText() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static String print(JsonNode tree) {
        try {
            return WRITER.writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("a tree in memory could not be printed", impossible);
        }
    }

    public static JsonNode seconds(Duration time) {
        return decimal(BigDecimal.valueOf(time.toNanos(), NANOSECOND_DIGITS));
    }

    /** To nine digits after the point; null when JSON has no word for it, as for NaN. */
    public static JsonNode number(double value) {
        return Double.isFinite(value) ? decimal(BigDecimal.valueOf(value)) : NullNode.getInstance();
    }

    public static JsonNode number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : NullNode.getInstance();
    }

    private static JsonNode decimal(BigDecimal value) {
        BigDecimal rounded =
                value.setScale(NANOSECOND_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return DecimalNode.valueOf(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    static ArrayNode reasons(List<Reason> reasons) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        reasons.forEach(
                reason -> nodes.addObject().put("code", reason.code().label()).put("message", reason.message()));
        return nodes;
    }
}
