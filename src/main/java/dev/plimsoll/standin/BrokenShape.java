package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.chat.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Makes a success body break its contract: the first required field of the innermost object is gone or mistyped. */
final class BrokenShape {
    private static final ObjectReader JSON = new ObjectMapper().reader();

    private BrokenShape() {}

    /** The answer with a body that does not have the shape; an answer without a body stays as it is. */
    static Answer of(Answer answer, Shape shape) {
        if (answer.body().length == 0) {
            return answer;
        }
        try {
            return answer.withBody(broken(JSON.readTree(answer.body()), shape));
        } catch (IOException ourOwnAnswersAreJson) {
            throw new UncheckedIOException(ourOwnAnswersAreJson);
        }
    }

    private static JsonNode broken(JsonNode body, Shape shape) {
        if (shape instanceof Shape.Fields fields && body instanceof ObjectNode object) {
            breakField(object, fields);
            return object;
        }
        if (shape instanceof Shape.ListOf list && !body.isEmpty()) {
            broken(body.get(0), list.element());
            return body;
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static void breakField(ObjectNode object, Shape.Fields fields) {
        Map.Entry<String, Shape.Field> field = firstRequired(fields).orElseThrow();
        String name = field.getKey();
        JsonNode value = object.path(name);
        if (field.getValue().shape() instanceof Shape.Scalar || field.getValue().shape() instanceof Shape.OneOf) {
            // Which of the two depends on the value, so that both occur and the same run breaks the same way.
            if (value.hashCode() % 2 == 0) {
                object.remove(name);
            } else {
                object.putArray(name);
            }
        } else {
            object.set(name, broken(value, field.getValue().shape()));
        }
    }

    private static Optional<Map.Entry<String, Shape.Field>> firstRequired(Shape.Fields fields) {
        return fields.byName().entrySet().stream()
                .filter(it -> !it.getValue().optional())
                .findFirst();
    }
}
