package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Holds responses against a contract: status first, then the shape of the body. Thread-safe. */
public final class ReplyReader {
    private static final int DETAIL_LENGTH = 200;
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Contract contract;

    public ReplyReader(Contract contract) {
        this.contract = contract;
    }

    public Reading read(Operation operation, int status, byte[] body) {
        CallSpec spec = contract.call(operation);
        if (spec.accepted().contains(status)) {
            return readAccepted(spec.reply(), body);
        }
        if (status / 100 == 2) {
            return new Reading.Refused(ErrorClass.ASSERTION, "status: expected " + accepted(spec) + ", was " + status);
        }
        return new Reading.Refused(ErrorClass.ofStatus(status), "status " + status + messageOf(body));
    }

    /** Such as {@code 200 or 201}. */
    private static String accepted(CallSpec spec) {
        return spec.accepted().stream().sorted().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    private static Reading readAccepted(Shape shape, byte[] body) {
        if (shape instanceof Shape.Anything) {
            return Reading.Accepted.withoutBody();
        }
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isMissingNode()) {
                return notJson(body);
            }
            ShapeCheck check = shape.check(json);
            return check.problem().isPresent()
                    ? new Reading.Refused(
                            ErrorClass.BODY_INVALID, check.problem().get())
                    : new Reading.Accepted(json, check.drift());
        } catch (IOException unreadable) {
            return notJson(body);
        }
    }

    private static Reading notJson(byte[] body) {
        return new Reading.Refused(ErrorClass.BODY_INVALID, "body: expected JSON, was " + start(body));
    }

    /** The service's own words about an error, in whichever contract's form they come. */
    private static String messageOf(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            String message = json.path("message")
                    .asText(json.at("/errors/0/message")
                            .asText(json.path("error").asText("")));
            return message.isEmpty() ? "" : ": " + cut(message);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String start(byte[] body) {
        return body.length == 0
                ? "empty"
                : "'" + cut(new String(body, 0, Math.min(body.length, 60), StandardCharsets.UTF_8).strip()) + "'";
    }

    private static String cut(String text) {
        return text.length() <= DETAIL_LENGTH ? text : text.substring(0, DETAIL_LENGTH) + "...";
    }
}
