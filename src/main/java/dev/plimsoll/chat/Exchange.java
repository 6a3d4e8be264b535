package dev.plimsoll.chat;

import java.time.Duration;
import java.util.OptionalInt;

/** What became of one attempt: a whole response, or none. */
public sealed interface Exchange {
    /** The reference code that the request carried, or would have carried. */
    ReferenceCode code();

    /** From the call to its last byte, or to its failure. */
    Duration elapsed();

    /** The status of a response that arrived whole. */
    OptionalInt status();

    /** A response arrived whole; whether it is a good one is for a {@link ReplyReader} to say. */
    record Answered(ReferenceCode code, Answer answer, Duration elapsed) implements Exchange {
        @Override
        public OptionalInt status() {
            return OptionalInt.of(answer.status());
        }
    }

    /** No whole response arrived, and why. */
    record Unanswered(ReferenceCode code, ErrorClass errorClass, String detail, Duration elapsed) implements Exchange {
        @Override
        public OptionalInt status() {
            return OptionalInt.empty();
        }
    }
}
