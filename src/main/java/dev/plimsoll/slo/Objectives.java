package dev.plimsoll.slo;

import dev.plimsoll.chat.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is demanded of the service in one run, in the order it was written. */
public record Objectives(List<Objective> asList) {
    public Objectives {
        asList = List.copyOf(asList);
    }

    /**
     * Reads objectives such as {@code smart_chat p95 < 3 s}, {@code reads p99.9 <= 1.5s} or {@code errors < 1 %}.
     *
     * @param groups operations by the name of their group
     * @throws InvalidObjectivesException with the problems of all of them
     */
    public static Objectives parse(List<String> texts, Map<String, Set<Operation>> groups) {
        ObjectiveReader reader = new ObjectiveReader(new ScopeReader(groups));
        List<Objective> objectives = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String text : texts) {
            try {
                objectives.add(reader.read(text));
            } catch (InvalidObjectivesException invalid) {
                problems.addAll(invalid.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidObjectivesException(problems);
        }
        return new Objectives(objectives);
    }

    /** True when any of them is about how long calls take. */
    public boolean askForTimes() {
        return asList.stream().anyMatch(PercentileObjective.class::isInstance);
    }
}
