package dev.plimsoll.slo;

import dev.plimsoll.chat.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What ends a run ahead of its time, in the order it was written. */
public record AbortRules(List<AbortRule> asList) {
    public AbortRules {
        asList = List.copyOf(asList);
    }

    public static AbortRules none() {
        return new AbortRules(List.of());
    }

    /**
     * Reads rules such as {@code errors > 50 % over 10 s}.
     *
     * @param groups operations by the name of their group
     * @param longest how long the run will take: a rule that looks back further could never fire
     * @throws InvalidObjectivesException with the problems of all of them
     */
    public static AbortRules parse(List<String> texts, Map<String, Set<Operation>> groups, Duration longest) {
        AbortRuleReader reader = new AbortRuleReader(new ScopeReader(groups), longest);
        List<AbortRule> rules = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String text : texts) {
            try {
                rules.add(reader.read(text));
            } catch (InvalidObjectivesException invalid) {
                problems.addAll(invalid.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidObjectivesException(problems);
        }
        return new AbortRules(rules);
    }

    /** The first rule that is broken. */
    public Optional<Abort> broken(LiveWindow live) {
        return asList.stream().flatMap(it -> it.broken(live).stream()).findFirst();
    }
}
