package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.slo.AbortRules;
import java.util.Map;
import java.util.Set;

/**
 * What a run is held to while it goes on and afterwards.
 *
 * @param groups operations by the name of their group, for the progress line
 */
public record RunRules(Validity validity, AbortRules abort, Map<String, Set<Operation>> groups) {}
