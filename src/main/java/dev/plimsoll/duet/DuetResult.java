package dev.plimsoll.duet;

import dev.plimsoll.run.RunResult;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.Verdict;
import java.util.List;
import java.util.Map;

/**
 * A duet that came to its end: everything its files are written from.
 *
 * @param id of the duet; its runs are called so, with {@code -a} and {@code -b} behind
 * @param verdict PASS when b is not worse than a beyond what is allowed
 * @param reasons the decisive one first
 */
public record DuetResult(
        String id,
        Allowance allowance,
        RunResult a,
        RunResult b,
        Changes changes,
        Verdict verdict,
        List<Reason> reasons) {
    public DuetResult {
        reasons = List.copyOf(reasons);
    }

    /** Verdict and reasons as other runs have them. */
    public Judgement judgement() {
        return new Judgement(verdict, reasons, List.of(), Map.of());
    }

    /** Of the judged runs and what was measured in them. */
    public static DuetResult of(String id, Allowance allowance, RunResult a, RunResult b, Changes changes) {
        Judgement judgement = new DuetJudge(allowance).judge(changes, a.judgement(), b.judgement());
        return new DuetResult(id, allowance, a, b, changes, judgement.verdict(), judgement.reasons());
    }
}
