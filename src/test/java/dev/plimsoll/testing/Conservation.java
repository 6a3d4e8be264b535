package dev.plimsoll.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what a run wrote about its requests ({@code summary.json}) against what the service received ({@code /counts}).
 * Nothing may differ but this: an attempt that was cut has {@code none} here, and there the status that was on its way.
 */
public final class Conservation {
    private static final String NONE = "none";
    private static final Set<ErrorClass> CUT = EnumSet.of(
            ErrorClass.RESPONSE_TIMEOUT,
            ErrorClass.DEADLINE,
            ErrorClass.CLOSED_EARLY,
            ErrorClass.BODY_TOO_LARGE,
            ErrorClass.CANCELED);

    private final JsonNode summary;
    private final JsonNode received;

    public Conservation(JsonNode summary, JsonNode received) {
        this.summary = summary;
        this.received = received;
    }

    /** What disagrees, a sentence each; empty when all is well. */
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        Set<String> labels = new TreeSet<>();
        received.fieldNames().forEachRemaining(labels::add);
        Arrays.stream(Operation.values()).map(Operation::label).forEach(labels::add);
        labels.forEach(label -> compare(label, differences));
        return differences;
    }

    /** Attempts and housekeeping that left us, of all operations. */
    public long sent() {
        return Arrays.stream(Operation.values())
                .map(Operation::label)
                .mapToLong(it -> here(it, "attempts") + sum(housekeeping(it)) - unsent(it))
                .sum();
    }

    private void compare(String label, List<String> differences) {
        long attempts = here(label, "attempts");
        long unsent = unsent(label);
        require(differences, label + ": attempts and their statuses", attempts, sum(statuses(label)));
        require(
                differences,
                label + ": requests received there and sent here (" + attempts + " attempts + "
                        + sum(housekeeping(label)) + " of housekeeping - " + unsent + " never sent)",
                sum(received.path(label)),
                attempts + sum(housekeeping(label)) - unsent);
        require(
                differences,
                label + ": attempts without an answer, and those never sent, cut or interrupted",
                statuses(label).path(NONE).asLong(),
                unsent + cut(label) + here(label, "interrupted"));
        compareStatuses(label, differences);
    }

    private void compareStatuses(String label, List<String> differences) {
        Set<String> statuses = new TreeSet<>();
        List.of(received.path(label), statuses(label), housekeeping(label))
                .forEach(it -> it.fieldNames().forEachRemaining(statuses::add));
        statuses.remove(NONE);
        long triedToSend = 0;
        for (String status : statuses) {
            long there = received.path(label).path(status).asLong();
            long here = statuses(label).path(status).asLong()
                    + housekeeping(label).path(status).asLong();
            triedToSend += there - here;
            if (there < here) {
                differences.add(label + " " + status + ": " + here + " here, only " + there + " there");
            }
        }
        long cutHere = statuses(label).path(NONE).asLong()
                - unsent(label)
                + housekeeping(label).path(NONE).asLong();
        require(
                differences,
                label + ": unanswered or only tried there, and without an answer here",
                received.path(label).path(NONE).asLong() + triedToSend,
                cutHere);
    }

    private static void require(List<String> differences, String what, long one, long other) {
        if (one != other) {
            differences.add(what + ": " + one + " and " + other);
        }
    }

    private long here(String label, String name) {
        return operation(label).path(name).asLong();
    }

    private long unsent(String label) {
        return errors(
                label,
                EnumSet.copyOf(Arrays.stream(ErrorClass.values())
                        .filter(ErrorClass::beforeRequest)
                        .toList()));
    }

    private long cut(String label) {
        return errors(label, CUT);
    }

    private long errors(String label, Set<ErrorClass> classes) {
        return classes.stream()
                .mapToLong(
                        it -> operation(label).path("errors").path(it.label()).asLong())
                .sum();
    }

    private JsonNode operation(String label) {
        return summary.path("operations").path(label);
    }

    private JsonNode statuses(String label) {
        return operation(label).path("statuses");
    }

    private JsonNode housekeeping(String label) {
        return summary.path("housekeeping").path(label).path("statuses");
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }
}
