package dev.plimsoll.report;

import dev.plimsoll.duet.Change;
import dev.plimsoll.duet.FailureChange;
import dev.plimsoll.duet.Standing;
import dev.plimsoll.duet.TimeChange;
import dev.plimsoll.latency.ComparedTimes;
import dev.plimsoll.slo.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One change as the page and the terminal show it; on a bar the middle is no change. */
record DuetRow(String name, Values values, Optional<Change> change, Scale scale, Standing standing, String word) {
    private static final double ROOM = 1.15;

    /** At a and at b, and of how many calls. */
    record Values(String calls, String a, String b) {}

    /**
     * Of the bar.
     *
     * @param reach the change that is at its end
     */
    record Scale(double allowed, double reach) {
        static Scale of(Stream<Change> changes, double allowed) {
            double furthest = changes.mapToDouble(it -> Math.max(Math.abs(it.low()), Math.abs(it.high())))
                    .max()
                    .orElse(0);
            return new Scale(allowed, ROOM * Math.max(1e-3, Math.max(furthest, allowed)));
        }
    }

    static DuetRow of(TimeChange change, Scale scale) {
        ComparedTimes times = change.times();
        return new DuetRow(
                change.name(),
                new Values(
                        calls(times),
                        Figures.time(times.one().value()),
                        Figures.time(times.other().value())),
                change.change(),
                scale,
                change.standing(),
                DuetSentence.of(change.standing()));
    }

    static DuetRow of(FailureChange failures, double allowed) {
        return new DuetRow(
                "errors",
                new Values("", Figures.share(failures.a()), Figures.share(failures.b())),
                failures.change(),
                Scale.of(failures.change().stream(), allowed),
                failures.standing(),
                DuetSentence.ofFailures(failures.standing()));
    }

    private static String calls(ComparedTimes times) {
        long a = times.one().calls();
        long b = times.other().calls();
        return a == b ? Figures.count(a) : Figures.count(a) + " / " + Figures.count(b);
    }

    /** Which colour it has. */
    public Verdict verdict() {
        return switch (standing) {
            case WORSE -> Verdict.FAIL;
            case WITHIN, BETTER -> Verdict.PASS;
            case OPEN, TOO_FEW -> Verdict.UNDECIDED;
        };
    }

    public String changed() {
        return change.map(Change::inWords).orElse("–");
    }

    public String interval() {
        return change.map(Change::range).orElse("–");
    }

    public boolean hasInterval() {
        return change.isPresent();
    }

    public String low() {
        return place(change.map(Change::low).orElse(0.0));
    }

    public String width() {
        return percent(
                change.map(it -> (it.high() - it.low()) / (2 * scale.reach())).orElse(0.0));
    }

    public String value() {
        return place(change.map(Change::value).orElse(0.0));
    }

    public String limit() {
        return place(scale.allowed());
    }

    private String place(double share) {
        return percent(0.5 + share / (2 * scale.reach()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * Math.max(0, Math.min(1, share)));
    }
}
