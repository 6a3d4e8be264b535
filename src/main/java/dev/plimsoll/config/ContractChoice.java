package dev.plimsoll.config;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import java.util.Locale;
import java.util.Optional;

/** Which contract a run shall speak: one that the user named, or the one that the service turns out to speak. */
public enum ContractChoice {
    AUTO,
    GUIDE,
    DEPLOYED;

    /** The contract that was named; empty when it is to be found out. */
    public Optional<Contract> pinned() {
        return switch (this) {
            case AUTO -> Optional.empty();
            case GUIDE -> Optional.of(Contracts.guide());
            case DEPLOYED -> Optional.of(Contracts.deployed());
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
