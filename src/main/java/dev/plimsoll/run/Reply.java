package dev.plimsoll.run;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.chat.ReplyReader;
import java.util.List;

/** An exchange, held against a contract. */
final class Reply {
    private final Operation operation;
    private final Reading reading;

    Reply(Contract contract, Operation operation, Exchange exchange) {
        this.operation = operation;
        if (exchange instanceof Exchange.Answered answered) {
            this.reading = new ReplyReader(contract)
                    .read(
                            operation,
                            answered.answer().status(),
                            answered.answer().body());
        } else if (exchange instanceof Exchange.Unanswered failure) {
            this.reading = new Reading.Refused(failure.errorClass(), failure.detail());
        } else {
            throw new IllegalArgumentException("no such kind of exchange: " + exchange);
        }
    }

    boolean isAccepted() {
        return reading instanceof Reading.Accepted;
    }

    /** What is wrong; empty when nothing is. */
    String problem() {
        return reading instanceof Reading.Refused refused ? refused.detail() : "";
    }

    /** What is worth telling about it: fields beyond the contract, or what is wrong. */
    List<String> remarks() {
        return reading instanceof Reading.Accepted accepted
                ? accepted.drift().stream()
                        .map(field -> operation.label() + ": " + field)
                        .toList()
                : List.of(operation.label() + ": " + problem());
    }
}
