package dev.plimsoll.report;

import dev.plimsoll.capacity.JudgedObjective;
import dev.plimsoll.capacity.JudgedTrial;
import dev.plimsoll.capacity.TrialPlan;
import java.util.Locale;

/** The trials of a search as rows of a table, which grows while the search goes on. */
public final class CapacityTable {
    private static final double SMALLEST = 1e-5;
    private static final String FORM = "%5s  %-13s  %8s  %10s  %6s  %-26s  %s";
    public static final String HEAD = String.format(
            Locale.ROOT, FORM, "trial", "purpose", "visits/s", "requests/s", "length", "over or failed", "shows");

    private CapacityTable() {}

    public static String row(JudgedTrial judged) {
        TrialPlan plan = judged.trial().plan();
        return String.format(
                Locale.ROOT,
                FORM,
                plan.number(),
                purpose(judged),
                Figures.number(judged.trial().load()),
                Figures.number(judged.requestsPerSecond()),
                plan.length().toSeconds() + " s",
                judged.limiting().map(CapacityTable::share).orElse("–"),
                judged.loadClass().label());
    }

    /** Such as {@code trial 5, bound, 73.4 visits/s}. */
    static String title(JudgedTrial judged) {
        return "trial " + judged.trial().plan().number() + ", " + purpose(judged) + ", "
                + Figures.number(judged.trial().load()) + " visits/s";
    }

    static String purpose(JudgedTrial judged) {
        return switch (judged.trial().plan().purpose()) {
            case BRACKET -> "bracket";
            case BOUND -> "bound";
            case EXTENDED -> "extended";
            case CONFIRM_BELOW -> "confirm below";
            case CONFIRM_ABOVE -> "confirm above";
            case LIMIT -> "limit";
            case BELOW_LIMIT -> "below limit";
        };
    }

    /** The share that comes nearest to what its objective allows. */
    private static String share(JudgedObjective judged) {
        return share(judged.share())
                + judged.interval()
                        .map(it -> " (" + share(it.low()) + " to " + share(it.high()) + ")")
                        .orElse("");
    }

    /** Nobody cares by how much less than a call in a hundred thousand. */
    static String share(double share) {
        return share > 0 && share < SMALLEST ? "< 0.001 %" : Figures.share(share);
    }
}
