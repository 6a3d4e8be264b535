package dev.plimsoll.cli;

import dev.plimsoll.chat.Target;
import dev.plimsoll.config.LoadSettings;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/** Which targets may be put under load: those of this machine, and those that somebody allowed, though not with any load. */
record TargetPermit(Predicate<String> hosts) {
    static TargetPermit any() {
        return new TargetPermit(host -> true);
    }

    static TargetPermit of(Collection<String> hosts) {
        return new TargetPermit(Set.copyOf(hosts)::contains);
    }

    /**
     * The target at a base URL.
     *
     * @throws UserMistake when it is no base URL, or is on another machine and nobody allowed it
     */
    Target target(String url) {
        Target target = parsed(url);
        if (!target.isLoopback() && !hosts.test(target.host())) {
            throw new UserMistake("the target " + target.host() + " is not on this machine; to put it under load give"
                    + " --yes, or add \"" + target.host() + "\" to plimsoll.allowed-targets");
        }
        return target;
    }

    /** @throws UserMistake when so many visits a second are more than a target on another machine may get */
    static void refuseTooMuch(Target target, double highest, LoadSettings load) {
        if (!target.isLoopback() && highest > load.maxRateElsewhere()) {
            throw new UserMistake("the target " + target.host() + " is not on this machine and gets at most "
                    + PlannedArrivals.plain(load.maxRateElsewhere()) + " visits/s, asked were "
                    + PlannedArrivals.plain(highest) + "; plimsoll.load.max-rate-elsewhere raises that");
        }
    }

    private static Target parsed(String url) {
        try {
            return Target.of(url);
        } catch (IllegalArgumentException unusable) {
            throw new UserMistake(String.valueOf(unusable.getMessage()));
        }
    }
}
