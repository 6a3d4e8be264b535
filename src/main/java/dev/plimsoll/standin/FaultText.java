package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.plimsoll.chat.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a fault from JSON; what is wrong with it is said in one sentence. */
final class FaultText {
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> FIELDS = Set.of("kind", "operations", "share", "status", "seconds");
    private static final int DEFAULT_STATUS = 503;
    private static final double LONGEST_SECONDS = 86_400;

    private final JsonNode json;

    private FaultText(JsonNode json) {
        this.json = json;
    }

    /**
     * Reads one fault.
     *
     * @throws IllegalArgumentException whose message names the field, what was expected and what came
     */
    static Fault parse(byte[] text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return new FaultText(json).fault();
            }
        } catch (IOException notJson) {
            // The same complaint as for JSON that is no object.
        }
        throw new IllegalArgumentException(
                "fault: expected a JSON object such as {\"kind\":\"status\",\"status\":503}");
    }

    private Fault fault() {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw wrong(name, "no such field; known are kind operations share status seconds");
            }
        }
        FaultKind kind = FaultKind.labelled(json.path("kind").asText(""))
                .orElseThrow(() -> wrong("kind", "expected one of " + FaultKind.labels()));
        Fault.Scope scope = new Fault.Scope(operations(), number("share", 0, 1).orElse(1.0));
        if (kind.hitsEverything() && !scope.equals(Fault.Scope.everything())) {
            throw new IllegalArgumentException(
                    "fault: " + kind.label() + " hits everything: leave out operations and share");
        }
        return new Fault(kind, scope, status(), seconds(kind));
    }

    private Set<Operation> operations() {
        JsonNode labels = json.path("operations");
        if (labels.isMissingNode() || labels.isNull()) {
            return Set.of();
        }
        if (!labels.isArray()) {
            throw wrongOperations();
        }
        EnumSet<Operation> operations = EnumSet.noneOf(Operation.class);
        for (JsonNode label : labels) {
            operations.add(Operation.labelled(label.asText()).orElseThrow(this::wrongOperations));
        }
        return operations;
    }

    private int status() {
        double status = number("status", 400, 599).orElse((double) DEFAULT_STATUS);
        if (status != Math.rint(status)) {
            throw wrong("status", "expected a whole number from 400 to 599");
        }
        return (int) status;
    }

    private Optional<Duration> seconds(FaultKind kind) {
        Optional<Duration> seconds =
                number("seconds", 0, LONGEST_SECONDS).map(it -> Duration.ofNanos(Math.round(it * 1e9)));
        if (seconds.isEmpty() && (kind == FaultKind.LATENCY || kind == FaultKind.STALL)) {
            throw wrong("seconds", "expected a number from 0 to 86400");
        }
        return seconds;
    }

    private Optional<Double> number(String field, double least, double greatest) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > greatest) {
            throw wrong(field, String.format(Locale.ROOT, "expected a number from %.0f to %.0f", least, greatest));
        }
        return Optional.of(value.doubleValue());
    }

    private IllegalArgumentException wrongOperations() {
        return wrong(
                "operations",
                "expected a list of "
                        + Arrays.stream(Operation.values())
                                .map(Operation::label)
                                .collect(Collectors.joining(" ")));
    }

    private IllegalArgumentException wrong(String field, String expected) {
        JsonNode value = json.path(field);
        return new IllegalArgumentException(
                "fault: " + field + ": " + expected + ", was " + (value.isMissingNode() ? "absent" : value));
    }
}
