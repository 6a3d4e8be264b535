package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** What a response was found to be, held against the contract. */
public sealed interface Reading {
    /** As the contract says; fields beyond it are named. */
    record Accepted(JsonNode body, List<String> drift) implements Reading {
        /** Of an answer whose body does not matter. */
        public static Accepted withoutBody() {
            return new Accepted(MissingNode.getInstance(), List.of());
        }
    }

    /** Not as the contract says. */
    record Refused(ErrorClass errorClass, String detail) implements Reading {}
}
