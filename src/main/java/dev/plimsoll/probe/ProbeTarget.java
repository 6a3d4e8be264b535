package dev.plimsoll.probe;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.UserId;
import java.util.Optional;

/**
 * A target as probing sees it. Checks of targets that differ are different checks.
 *
 * @param reached where it is and how it is reached, in any words that change when it does: URL, trust, key source
 * @param contract when it is known beforehand; else it shows in the first answer that only one contract accepts
 * @param user whose sessions the prober makes; no person's
 */
public record ProbeTarget(String name, String reached, Optional<Contract> contract, UserId user) {}
