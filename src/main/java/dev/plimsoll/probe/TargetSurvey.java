package dev.plimsoll.probe;

import dev.plimsoll.chat.Contract;
import java.util.Locale;
import java.util.Optional;

/**
 * What a target turned out to be like, asked once.
 *
 * @param contract the one it speaks; empty when its answers fit several or none
 * @param health whom it tells its health
 * @param key what it makes of the key, and of a wrong one
 * @param problem what was wrong with its answers; empty when nothing was
 */
public record TargetSurvey(
        String target, Optional<Contract> contract, HealthAccess health, AuthVerdict key, String problem) {
    /** Whom a service tells its health. */
    public enum HealthAccess {
        /** Everybody: that it answers says nothing about a key. */
        PUBLIC,
        /** Whoever has a key. */
        KEY,
        UNKNOWN;

        static HealthAccess of(KeyAnswer real, KeyAnswer wrong) {
            if (wrong == KeyAnswer.TAKEN) {
                return PUBLIC;
            }
            return real == KeyAnswer.TAKEN && wrong.isRefusal() ? KEY : UNKNOWN;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** True when probing it will say what it seems to say: it answers, takes the key, and refuses a wrong one. */
    public boolean isSound() {
        return key == AuthVerdict.VALID && problem.isEmpty();
    }
}
