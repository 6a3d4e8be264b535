package dev.plimsoll.run;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Target;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person is told when a target cannot be worked with: one message for each reason, none with a secret. */
final class Complaint {
    private final Target target;

    Complaint(Target target) {
        this.target = target;
    }

    /** What is wrong with an exchange whatever the contract; empty when its body is worth a look. */
    Optional<String> about(Operation operation, Exchange exchange) {
        if (exchange instanceof Exchange.Answered answered) {
            return aboutAnswer(operation, answered);
        }
        return exchange instanceof Exchange.Unanswered failure
                ? Optional.of(unanswered(operation, failure))
                : Optional.empty();
    }

    /** No contract describes the answer. */
    String neither(Operation operation, Exchange exchange) {
        String each = Contracts.all().stream()
                .map(it -> "as " + it + ", " + new Reply(it, operation, exchange).problem())
                .collect(Collectors.joining("; "));
        return "target " + target + " answers " + operation.label() + " as neither contract says: " + each;
    }

    /** The contract that was found before does not describe this answer. */
    String strays(Contract contract, Operation operation, String problem) {
        return "target " + target + " creates sessions as the " + contract + " contract says, but not so "
                + operation.label() + ": " + problem;
    }

    String pinnedElsewhere(Contract pinned, Contract found) {
        return "target " + target + " speaks the " + found + " contract, not the " + pinned
                + " one that was asked for: give --contract " + found + " or --contract auto";
    }

    private String unanswered(Operation operation, Exchange.Unanswered failure) {
        String what = failure.errorClass().label() + " (" + failure.detail() + ")";
        if (failure.errorClass() == ErrorClass.TLS_CERT) {
            return "target " + target + " shows a certificate "
                    + (isOfAnotherName(failure)
                            ? "of another name: " + what + "; give an address that the certificate holds"
                            : "that is not trusted: " + what
                                    + "; if its authority is your own, give that one's certificate with --ca-file");
        }
        return failure.errorClass().beforeRequest()
                ? "no target answers at " + target + ": " + what
                : "target " + target + " does not answer " + operation.label() + ": " + what;
    }

    /** All that the Java runtime tells apart by is its words. */
    private static boolean isOfAnotherName(Exchange.Unanswered failure) {
        return failure.detail().contains("subject alternative");
    }

    private Optional<String> aboutAnswer(Operation operation, Exchange.Answered answered) {
        Answer answer = answered.answer();
        int status = answer.status();
        String answers = "target " + target + " answers " + operation.label() + " with " + status;
        if (status == 401) {
            return Optional.of("target " + target + " refuses the API key (401): is it the key of this service?");
        }
        if (status == 429) {
            return Optional.of(answers + ": it limits us before the run has begun; wait, or raise its limit");
        }
        if (status >= 500) {
            return Optional.of(answers + words(operation, answered) + ": is it in good health?");
        }
        if (status / 100 == 3) {
            return Optional.of(answers + ", a redirect: give the address that it leads to");
        }
        if (isElsewhere(operation, answer)) {
            return Optional.of(answers + " and " + mediaType(answer)
                    + ": is the base path right? expected a URL that ends like .../chats-service/api/v1");
        }
        return status / 100 == 4 ? Optional.of(answers + words(operation, answered)) : Optional.empty();
    }

    /** True for what a web server says where there is no chat service. */
    private static boolean isElsewhere(Operation operation, Answer answer) {
        boolean unknown = answer.status() == 404 && operation != Operation.DELETE_SESSION;
        boolean empty = answer.body().length == 0 && answer.status() / 100 == 2;
        return unknown || (!answer.isJson() && !empty);
    }

    private static String mediaType(Answer answer) {
        String type = answer.contentType().split(";", 2)[0].strip();
        return type.isEmpty() ? "no content type" : type;
    }

    /** The service's own words about a refusal, when it has any. */
    private static String words(Operation operation, Exchange.Answered answered) {
        String problem = new Reply(Contracts.guide(), operation, answered).problem();
        int colon = problem.indexOf(": ");
        return colon < 0 ? "" : " (" + problem.substring(colon + 2) + ")";
    }
}
