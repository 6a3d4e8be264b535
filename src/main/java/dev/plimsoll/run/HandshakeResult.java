package dev.plimsoll.run;

import dev.plimsoll.chat.Contract;
import java.util.List;

/** What a handshake found at a target. */
public sealed interface HandshakeResult {
    /**
     * The service speaks a contract.
     *
     * @param explanation one line for a person
     * @param drift what answers held beyond the contract, such as {@code list_sessions: data[].colour}
     */
    record Found(Contract contract, String explanation, List<String> drift) implements HandshakeResult {}

    /** No run can start; the message says why, and what may help. */
    record Refused(String message) implements HandshakeResult {}
}
