package dev.plimsoll.report.status;

import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.StatusVerdict;
import java.util.Optional;

/** What is known of a key and how old that is. */
record KeyText(String verdict, String tone, String meaning, String age) {
    static KeyText of(Optional<StatusVerdict> known, Moments moments) {
        AuthVerdict verdict = known.map(StatusVerdict::verdict).orElse(AuthVerdict.UNKNOWN);
        return new KeyText(
                verdict.label(),
                StateText.look(verdict).label(),
                StateText.meaning(verdict),
                known.map(it -> "confirmed " + moments.ago(it.at())).orElse("never confirmed"));
    }
}
