package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The shape of a JSON value: what a contract says a body must look like. */
public sealed interface Shape {
    /** A value of one JSON type. */
    record Scalar(JsonNodeType type) implements Shape {}

    /** One of a few words. */
    record OneOf(Set<String> words) implements Shape {}

    /** An array whose every element has one shape. */
    record ListOf(Shape element) implements Shape {}

    /** An object; a field not named here is drift, not a failure. */
    record Fields(Map<String, Field> byName) implements Shape {
        /** The same object with one more field. */
        public Fields with(String name, Field field) {
            Map<String, Field> more = new LinkedHashMap<>(byName);
            more.put(name, field);
            return new Fields(more);
        }
    }

    /** Whatever came, or nothing at all. */
    record Anything() implements Shape {}

    /** One field of an object: its shape, and whether it may be absent or null. */
    record Field(Shape shape, boolean optional) {
        static Field required(Shape shape) {
            return new Field(shape, false);
        }

        static Field optional(Shape shape) {
            return new Field(shape, true);
        }
    }

    static Fields object() {
        return new Fields(Map.of());
    }

    /** Checks a value; what is wrong with it is named by the path to the field. */
    default ShapeCheck check(JsonNode value) {
        return ShapeCheck.of(this, value);
    }
}
