package dev.plimsoll.inquiry;

import dev.plimsoll.slo.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** How calls that had to be refused were answered: refused as they should be, in another way, or let in. Thread-safe. */
public final class RefusalRecord implements Inquiry {
    private final Map<String, Long> letIn = new TreeMap<>();
    private final Map<String, Long> otherwise = new TreeMap<>();
    private long answers;

    /** A call is over; one that got no answer says nothing of refusals. */
    public synchronized void ended(RefusalCase refusal, OptionalInt status) {
        status.ifPresent(it -> answered(refusal, it));
    }

    private void answered(RefusalCase refusal, int status) {
        answers++;
        if (status / 100 == 2) {
            letIn.merge(refusal.name(), 1L, Long::sum);
        } else if (!refusal.statuses().contains(status)) {
            otherwise.merge(refusal.name() + " with " + status, 1L, Long::sum);
        }
    }

    @Override
    public synchronized Findings findings() {
        Findings findings = Findings.none()
                .evidence("refusals_due", answers)
                .evidence("let_in", sum(letIn))
                .evidence("refused_otherwise", sum(otherwise));
        if (answers == 0) {
            return findings.open("nothing that had to be refused was answered");
        }
        List<String> broken = new ArrayList<>();
        letIn.forEach((name, count) -> broken.add("let in: " + name + ", " + times(count)));
        otherwise.forEach(
                (name, count) -> broken.add("not refused as the contract says: " + name + ", " + times(count)));
        return broken.isEmpty()
                ? findings.answer(
                        "all " + Figures.count(answers) + " calls that had to be refused were, none was let in")
                : findings.broken(broken);
    }

    private static String times(long count) {
        return count == 1 ? "once" : Figures.count(count) + " times";
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
