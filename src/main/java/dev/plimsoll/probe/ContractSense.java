package dev.plimsoll.probe;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Expectations;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.chat.ReplyReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which contract a target speaks. Until it is known, answers are read under every one; the first that only one of them
 * accepts settles it. It costs no request. Thread-safe.
 */
final class ContractSense {
    /** An answer, held against one contract. */
    private record Read(Contract contract, Reading reading) {
        boolean isAccepted() {
            return reading instanceof Reading.Accepted;
        }
    }

    private volatile Optional<Contract> known;

    ContractSense(Optional<Contract> pinned) {
        this.known = pinned;
    }

    Optional<Contract> known() {
        return known;
    }

    /** The calls in the words of the contract, as far as it is known and has the operation. */
    ChatApi api(Operation operation) {
        return new ChatApi(candidates(operation).get(0));
    }

    /** Reads an answer, and holds it against what is expected of it beyond its shape. */
    Reading read(Operation operation, Answer answer, Function<Expectations, Expectation> expected) {
        List<Read> reads = candidates(operation).stream()
                .map(it -> new Read(it, new ReplyReader(it).read(operation, answer.status(), answer.body())))
                .toList();
        List<Read> accepted = reads.stream().filter(Read::isAccepted).toList();
        if (accepted.isEmpty()) {
            return refused(reads);
        }
        Contract speaks = accepted.get(0).contract();
        if (accepted.size() == 1) {
            settle(speaks);
        }
        return expected.apply(new Expectations(speaks))
                .appliedTo(accepted.get(0).reading());
    }

    private synchronized void settle(Contract speaks) {
        if (known.isEmpty()) {
            known = Optional.of(speaks);
        }
    }

    private List<Contract> candidates(Operation operation) {
        return known.filter(it -> it.offers(operation))
                .map(List::of)
                .orElseGet(() -> Contracts.all().stream()
                        .filter(it -> it.offers(operation))
                        .toList());
    }

    /** One contract's words when all say the same, else each one's. */
    private static Reading refused(List<Read> reads) {
        List<Reading> distinct = reads.stream().map(Read::reading).distinct().toList();
        Reading first = distinct.get(0);
        if (distinct.size() == 1 || !(first instanceof Reading.Refused refused)) {
            return first;
        }
        String details = reads.stream()
                .map(it -> it.reading() instanceof Reading.Refused no ? it.contract() + ": " + no.detail() : "")
                .collect(Collectors.joining("; "));
        return new Reading.Refused(refused.errorClass(), "fits no contract: " + details);
    }
}
